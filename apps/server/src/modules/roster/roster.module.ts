import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index';
import { StationsModule } from '../stations/index';
import { ATTENDANCE_CONTROLLERS, ATTENDANCE_PARTS } from './attendance/attendance.parts';
import { DoorLandingQuery } from './door-landing.query';
import { DutyController } from './duty.controller';
import { DutyNowQuery } from './duty-now.query';
import { DutySlotQuery } from './duty-slot.query';
import { FEEDS_CONTROLLERS, FEEDS_PARTS } from './feeds/feeds.parts';
import { MARKET_CONTROLLERS, MARKET_PARTS } from './market/market.parts';
import { MySlotsQuery } from './my-slots.query';
import { PLANNING_CONTROLLERS, PLANNING_PARTS } from './planning/planning.parts';
import { Roster } from './roster';
import { SlotViews } from './slot-views';

@Module({
  imports: [IdentityModule, StationsModule],
  controllers: [
    DutyController,
    ...ATTENDANCE_CONTROLLERS,
    ...PLANNING_CONTROLLERS,
    ...MARKET_CONTROLLERS,
    ...FEEDS_CONTROLLERS,
  ],
  providers: [
    Roster,
    SlotViews,
    DutyNowQuery,
    DutySlotQuery,
    MySlotsQuery,
    DoorLandingQuery,
    ...ATTENDANCE_PARTS,
    ...PLANNING_PARTS,
    ...MARKET_PARTS,
    ...FEEDS_PARTS,
  ],
  exports: [Roster],
})
export class RosterModule {}
