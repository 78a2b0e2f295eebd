import { Module } from '@nestjs/common';
import { OpeningModule } from '../opening/index';
import { WallController } from './wall.controller';

@Module({ imports: [OpeningModule], controllers: [WallController] })
export class DemoModule {}
