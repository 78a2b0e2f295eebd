import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index';
import { StationsModule } from '../stations/index';
import { DoorLandingQuery } from './door-landing.query';
import { DutyController } from './duty.controller';
import { DutyNowQuery } from './duty-now.query';
import { MySlotsQuery } from './my-slots.query';
import { Roster } from './roster';

@Module({
  imports: [IdentityModule, StationsModule],
  controllers: [DutyController],
  providers: [Roster, DutyNowQuery, MySlotsQuery, DoorLandingQuery],
  exports: [Roster],
})
export class RosterModule {}
