import type { InputOf, listMyTickets, OutputOf } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { startParams } from '../../platform/http/page-cursor';
import { CARD_COLUMNS, type CardRow } from './ticket-card';
import { TicketCards } from './ticket-cards';

const MINE = `select ${CARD_COLUMNS}, (select clock_now()) as now from tickets
  where station_id = $1::uuid and reporter_id = $2::uuid
    and (reported_at, id) < ($3::timestamptz, $4::uuid)
  order by reported_at desc, id desc limit $5`;

/** What a resident has reported at this station, newest first. */
@Injectable()
export class MyTickets {
  constructor(
    private readonly db: Database,
    private readonly cards: TicketCards,
  ) {}

  async read(
    caller: Caller,
    { cursor, limit }: InputOf<typeof listMyTickets>,
  ): Promise<OutputOf<typeof listMyTickets>> {
    const params = [caller.stationId, caller.personId, ...startParams(cursor), limit + 1];
    const rows = await this.db.query<CardRow & { now: Date }>(MINE, params);
    const now = rows[0]?.now ?? new Date(0);
    return this.cards.pageOf(this.db, rows, { caller, limit, now, orderOf: (row) => row.reportedAt });
  }
}
