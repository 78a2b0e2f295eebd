import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { planWeekTelling } from './plan-week-telling';

/**
 * When a process starts: every station with turns ahead has its next telling planned. Stations that were opened before
 * there was such a thing begin here; for all others it is the row they have already.
 */
@Injectable()
export class ResumeWeeks implements OnApplicationBootstrap {
  constructor(private readonly db: Database) {}

  async onApplicationBootstrap(): Promise<void> {
    const stations = await this.db.query<{ station_id: string }>(WITH_TURNS_AHEAD);
    for (const { station_id: stationId } of stations) {
      await this.db.system({ stationId }, (tx) => Promise.resolve(planWeekTelling(tx)));
    }
  }
}

const WITH_TURNS_AHEAD =
  'select distinct station_id from slots where ends_at > (select clock_now()) order by station_id';
