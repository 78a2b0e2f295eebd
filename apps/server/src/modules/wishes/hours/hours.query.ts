import type { OutputOf, readMyHours } from '@doorstep/contracts';
import { type Caller, WISHES, type WishKindId } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Reader } from '../../../platform/database/reader';

/** One line of somebody's hours. */
export interface HoursRow {
  entryId: string;
  kind: WishKindId;
  minutes: number;
  visitedAt: Date;
}

/** One's own hours: only what both sides have confirmed is in the ledger at all. */
@Injectable()
export class HoursQuery {
  constructor(private readonly db: Database) {}

  async mine({ stationId, personId }: Caller): Promise<OutputOf<typeof readMyHours>> {
    const lines = await linesOfAccount(this.db, { stationId, account: personId, span: {} });
    const given = lines.filter(({ minutes }) => minutes > 0);
    return {
      minutes: given.reduce((sum, { minutes }) => sum + minutes, 0),
      visits: given.length,
      lines: lines.slice(0, 200).map(({ entryId, kind, minutes, visitedAt }) => ({
        entryId,
        at: visitedAt.toISOString(),
        what: WISHES[kind].label,
        minutes,
      })),
    };
  }
}

interface OfAccount {
  stationId: string;
  account: string;
  span: { fromDay?: string | undefined; untilDay?: string | undefined };
}

/** The lines of one account within a span of the station's days, newest first. */
export const linesOfAccount = (
  reader: Reader,
  { stationId, account, span }: OfAccount,
): Promise<HoursRow[]> =>
  reader.query<HoursRow>(LINES, [stationId, account, span.fromDay ?? null, span.untilDay ?? null]);

const LINES = `
  select id as "entryId", kind, minutes, visited_at as "visitedAt" from hours_lines
   where station_id = $1 and account = $2
     and ($3::date is null or (visited_at at time zone 'Asia/Shanghai')::date >= $3::date)
     and ($4::date is null or (visited_at at time zone 'Asia/Shanghai')::date <= $4::date)
   order by visited_at desc, id desc limit 5000`;
