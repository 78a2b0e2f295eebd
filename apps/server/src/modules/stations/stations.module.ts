import { Module } from '@nestjs/common';
import { DoorsController } from './doors.controller';
import { DoorsQuery } from './doors.query';
import { IssueDoorCode } from './issue-door-code';
import { PlatesController } from './plates.controller';
import { PrintDoorPlates } from './print-door-plates';
import { RetireDoorCode } from './retire-door-code';
import { Stations } from './stations';

@Module({
  controllers: [DoorsController, PlatesController],
  providers: [Stations, DoorsQuery, IssueDoorCode, RetireDoorCode, PrintDoorPlates],
  exports: [Stations],
})
export class StationsModule {}
