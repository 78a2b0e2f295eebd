import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { planWeekTelling, TELL_WEEK } from './plan-week-telling';

/**
 * When a process starts: a station with turns ahead and no telling planned has its next one planned. Stations that were
 * opened before there was such a thing begin here; all others have their row.
 */
@Injectable()
export class ResumeWeeks implements OnApplicationBootstrap {
  constructor(private readonly db: Database) {}

  async onApplicationBootstrap(): Promise<void> {
    const stations = await this.db.query<{ station_id: string }>(WITHOUT_TELLING);
    for (const { station_id: stationId } of stations) {
      await this.db.system({ stationId }, (tx) => Promise.resolve(planWeekTelling(tx)));
    }
  }
}

const WITHOUT_TELLING = `
  select distinct s.station_id from slots s
   where s.ends_at > (select clock_now()) and not exists (select 1 from due_work d
     where d.station_id = s.station_id and d.name = '${TELL_WEEK}' and d.dead_at is null)
   order by s.station_id`;
