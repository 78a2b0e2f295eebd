import type { exportHours, InputOf } from '@doorstep/contracts';
import {
  type Caller,
  clockWords,
  hoursCertified,
  stationDay,
  WISHES,
  type WishKindId,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import type { FileBody } from '../../../platform/http/file-body';
import { csvLine } from '../../../platform/print/csv-line';
import { Identity } from '../../identity/index';
import { Stations } from '../../stations/index';
import { words } from '../words';

/** So that office programs read the sheet as Chinese without being asked. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Hours in the columns the volunteer platform takes in. Whom somebody helped is nobody's business there. */
@Injectable()
export class ExportHours {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly stations: Stations,
  ) {}

  async execute(caller: Caller, { fromDay, untilDay }: InputOf<typeof exportHours>): Promise<FileBody> {
    const { stationId } = caller;
    const station = await this.stations.stationOf(this.db, stationId);
    const rows = await this.db.query<GivenRow>(GIVEN, [stationId, fromDay ?? null, untilDay ?? null]);
    const names = await this.identity.namesOf(this.db, [...new Set(rows.map(({ account }) => account))]);
    const lines = rows.map((row) => csvLine(cellsOf(row, names.get(row.account) ?? '', station?.name ?? '')));
    const sheet = BYTE_ORDER_MARK + csvLine(words.hoursColumns) + lines.join('');
    return { body: Buffer.from(sheet, 'utf8'), filename: words.hoursSheet(stationDay(this.clock.now())) };
  }
}

interface GivenRow {
  account: string;
  kind: WishKindId;
  minutes: number;
  startedAt: Date;
  visitId: string;
}

function cellsOf({ kind, minutes, startedAt, visitId }: GivenRow, name: string, station: string): string[] {
  const endedAt = new Date(startedAt.getTime() + minutes * 60_000);
  return [
    name,
    words.project(station),
    WISHES[kind].label,
    stationDay(startedAt),
    clockWords(startedAt),
    clockWords(endedAt),
    String(hoursCertified(minutes)),
    words.bothConfirmed,
    visitId,
  ];
}

const GIVEN = `
  select h.account, h.kind, h.minutes, coalesce(v.arrived_at, v.starts_at) as "startedAt", h.visit_id as "visitId"
    from hours_lines h join visits v on v.station_id = h.station_id and v.id = h.visit_id
   where h.station_id = $1 and h.minutes > 0
     and ($2::date is null or (h.visited_at at time zone 'Asia/Shanghai')::date >= $2::date)
     and ($3::date is null or (h.visited_at at time zone 'Asia/Shanghai')::date <= $3::date)
   order by h.visited_at, h.id limit 20000`;
