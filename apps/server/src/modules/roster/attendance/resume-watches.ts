import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { STANDS } from './slot-rows';
import { WATCH, watchSlots } from './watch-slots';

/**
 * When a process starts: every slot that is still to come or runs, and that nothing looks at, is watched from now on.
 * Slots written before there was such a thing begin here; all others have their row. Of a slot that runs already what
 * passed rings nobody; it is closed at its end like any other.
 */
@Injectable()
export class ResumeWatches implements OnApplicationBootstrap {
  constructor(private readonly db: Database) {}

  async onApplicationBootstrap(): Promise<void> {
    const stations = await this.db.query<{ station_id: string }>(STATIONS);
    for (const { station_id: stationId } of stations) {
      await this.db.system({ stationId }, async (tx) => {
        const rows = await tx.query<{ slot_id: string; starts_at: Date; ends_at: Date }>(UNWATCHED, [
          stationId,
        ]);
        const slots = rows.map((row) => ({ id: row.slot_id, startsAt: row.starts_at, endsAt: row.ends_at }));
        await watchSlots(
          tx,
          slots.map((slot) => ({ ...slot, isTakenOver: slot.startsAt <= tx.now })),
        );
      });
    }
  }
}

const LACKS_A_LOOK = `
  s.ends_at > (select clock_now()) and s.closed_at is null and ${STANDS}
    and not exists (select 1 from due_work d
                     where d.station_id = s.station_id and d.name = '${WATCH}' and d.key = s.slot_id::text)`;

const STATIONS = `select distinct s.station_id from slots s where ${LACKS_A_LOOK} order by s.station_id`;

const UNWATCHED = `
  select s.slot_id, s.starts_at, s.ends_at from slots s
   where s.station_id = $1 and ${LACKS_A_LOOK}
   order by s.slot_id for update of s`;
