import type { listMySlots, OutputOf } from '@doorstep/contracts';
import { after, type Caller, days } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { Identity } from '../identity/index';
import { asSlot, type SlotRow } from './roster';
import { slotViews } from './slot-views';

/** My turns of the coming two weeks, the present one included. */
@Injectable()
export class MySlotsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly identity: Identity,
  ) {}

  async execute(caller: Caller): Promise<OutputOf<typeof listMySlots>> {
    const from = this.clock.now();
    const rows = await this.db.query<SlotRow>(MINE, [
      caller.stationId,
      caller.personId,
      from,
      after(from, days(14)),
    ]);
    return { items: await slotViews(this.db, this.identity, caller, rows.map(asSlot)) };
  }
}

const MINE = `
  select s.slot_id, s.starts_at, s.ends_at, s.label,
         array(select a.person_id::text from assignments a
                where a.station_id = s.station_id and a.slot_id = s.slot_id order by a.place, a.person_id) as member_ids
    from assignments mine join slots s using (station_id, slot_id)
   where mine.station_id = $1 and mine.person_id = $2 and s.ends_at > $3 and s.starts_at < $4
   order by s.starts_at
   limit 60`;
