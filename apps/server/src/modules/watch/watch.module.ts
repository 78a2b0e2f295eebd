import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index';
import { RosterModule } from '../roster/index';
import { StationsModule } from '../stations/index';
import { TicketsModule } from '../tickets/index';
import { Heartbeat } from './heartbeat.sender';
import { KeepFindings } from './keep-findings';
import { LookAtPromises } from './look-at-promises.timer';
import { Promises } from './promises';
import { WatchController } from './watch.controller';
import { Watch } from './watch.query';

@Module({
  imports: [StationsModule, RosterModule, TicketsModule, NotificationsModule],
  controllers: [WatchController],
  providers: [Promises, KeepFindings, LookAtPromises, Heartbeat, Watch],
})
export class WatchModule {}
