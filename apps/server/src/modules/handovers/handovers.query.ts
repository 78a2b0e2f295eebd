import type { HandoverSheet, InputOf, OutputOf, readHandover, readHandovers } from '@doorstep/contracts';
import { after, type Caller, days, sittersOf } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { Roster } from '../roster/index';
import { latestSheets, sheetOf, sheetsAround, type SheetRow } from './handover-rows';
import { SheetViews } from './sheet-views';

const DAYS_BEHIND = 3;

/** Sheets: what I have to give and to take; the secretary sees all that are not done with. */
@Injectable()
export class HandoversQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly roster: Roster,
    private readonly views: SheetViews,
  ) {}

  async list(caller: Caller): Promise<OutputOf<typeof readHandovers>> {
    const sheets =
      caller.role === 'secretary' ? await latestSheets(this.db, caller.stationId) : await this.mine(caller);
    return { items: await this.views.of(this.db, caller, sheets) };
  }

  async one(caller: Caller, { handoverId }: InputOf<typeof readHandover>): Promise<HandoverSheet> {
    return this.views.one(this.db, caller, await sheetOf(this.db, caller.stationId, handoverId));
  }

  private async mine({ stationId, personId }: Caller): Promise<SheetRow[]> {
    const now = this.clock.now();
    const slots = await this.roster.slotsBetween(
      this.db,
      stationId,
      after(now, -days(DAYS_BEHIND)),
      after(now, days(1)),
    );
    const mine = slots.filter(({ seats }) => sittersOf(seats).includes(personId));
    return sheetsAround(
      this.db,
      stationId,
      mine.map(({ id }) => id),
    );
  }
}
