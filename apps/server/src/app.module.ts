import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from './modules/audit/index';
import { DemoModule } from './modules/demo/index';
import { DirectoryModule } from './modules/directory/index';
import { HandoversModule } from './modules/handovers/index';
import { IdentityModule } from './modules/identity/index';
import { MediaModule } from './modules/media/index';
import { NotificationsModule } from './modules/notifications/index';
import { OpeningModule } from './modules/opening/index';
import { PapersModule } from './modules/papers/index';
import { RegisterModule } from './modules/register/index';
import { RosterModule } from './modules/roster/index';
import { SeasonsModule } from './modules/seasons/index';
import { StationsModule } from './modules/stations/index';
import { TicketsModule } from './modules/tickets/index';
import { WatchModule } from './modules/watch/index';
import { WishesModule } from './modules/wishes/index';
import type { Config } from './platform/config';
import { PlatformModule } from './platform/platform.module';
import { WechatModule } from './platform/wechat/wechat.module';

const ROOMS = [
  StationsModule,
  IdentityModule,
  MediaModule,
  DirectoryModule,
  RosterModule,
  TicketsModule,
  HandoversModule,
  WishesModule,
  SeasonsModule,
  NotificationsModule,
  RegisterModule,
  PapersModule,
  AuditModule,
  WatchModule,
  OpeningModule,
];

/** The list of rooms. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    const rooms = config.DEMO ? [...ROOMS, DemoModule] : ROOMS;
    return { module: AppModule, imports: [PlatformModule.with(config), WechatModule, ...rooms] };
  }
}
