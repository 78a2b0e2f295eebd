import type { OutputOf, readWatch } from '@doorstep/contracts';
import type { Caller, WatchKind } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { SYSTEM_STATION } from '../../platform/database/scope';
import { LOOK } from './look-at-promises.timer';

interface Row {
  kind: WatchKind;
  since: Date;
  count: number;
  words: string;
}

/** What does not hold at the caller's station, longest first; for the district also what belongs to no station. */
@Injectable()
export class Watch {
  constructor(private readonly db: Database) {}

  async read({ role, stationId }: Caller): Promise<OutputOf<typeof readWatch>> {
    const tenants = role === 'district' ? [stationId, SYSTEM_STATION] : [stationId];
    const rows = await this.db.query<Row>(OPEN, [tenants]);
    const [look] = await this.db.query<{ at: string | null }>(LOOKED, [SYSTEM_STATION, LOOK]);
    return {
      checkedAt: look?.at ?? null,
      items: rows.map(({ since, ...item }) => ({ ...item, since: since.toISOString() })),
    };
  }
}

const OPEN = `select kind, since, count, words from watch_findings
  where station_id = any($1::uuid[]) and cleared_at is null order by since, kind limit 20`;

const LOOKED = `select payload ->> 'checkedAt' as at from due_work where station_id = $1 and name = $2 and key = $2`;
