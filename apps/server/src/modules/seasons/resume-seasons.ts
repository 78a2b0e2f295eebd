import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { OPEN_SEASONS, OpenRounds } from './open-rounds';

/**
 * When a process starts: a station whose next season is not planned has it planned. Stations that were opened before there
 * was such a thing begin here; all others have their row.
 */
@Injectable()
export class ResumeSeasons implements OnApplicationBootstrap {
  constructor(
    private readonly db: Database,
    private readonly rounds: OpenRounds,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const stations = await this.db.query<{ station_id: string }>(UNPLANNED);
    for (const { station_id: stationId } of stations)
      await this.db.system({ stationId }, (tx) => this.rounds.planNext(tx));
  }
}

const UNPLANNED = `
  select s.station_id from stations s where not exists (select 1 from due_work d
     where d.station_id = s.station_id and d.name = '${OPEN_SEASONS}' and d.dead_at is null)
   order by s.station_id`;
