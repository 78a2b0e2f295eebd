import type { InputOf, listCallBacks, OutputOf } from '@doorstep/contracts';
import { after, minutes, ruleOf, type Caller, type ClockPolicy } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { startOf } from '../../../platform/http/page-cursor';
import { clockPolicyOf } from '../clocks/clock-policies';
import { CARD_COLUMNS, type CardRow } from '../ticket-card';
import { TicketCards } from '../ticket-cards';

/** Over for at most a month, nobody has asked yet, and the reader neither handled nor reported it. */
const TO_ASK = `station_id = $1::uuid and closed_at > (select clock_now()) - interval '30 days'
  and status in ('resolved', 'unresolved') and relation is distinct from 'helper'
  and not handled_by @> array[$2::uuid] and owner_id is distinct from $2::uuid
  and reporter_id is distinct from $2::uuid`;

const TRIED = `(select count(*)::int as tries, max(at) as "triedAt" from facts
  where station_id = $1::uuid and subject_id = page.id and type = 'ticket.not-reached' and at >= page."closedAt")`;

/** Whoever has waited longest is asked first. The count is there even when the page is empty. */
const LIST = `with counts as (select (select clock_now()) as now,
    (select count(*)::int from (select 1 from tickets where ${TO_ASK} limit 1000) as some_over) as count),
  page as (select ${CARD_COLUMNS}, closed_at as "closedAt" from tickets
    where ${TO_ASK} and (closed_at, id) > ($3::timestamptz, $4::uuid) order by closed_at, id limit $5)
  select counts.now, counts.count, page.*, tried.tries, tried."triedAt"
  from counts left join page on true left join lateral ${TRIED} as tried on true
  order by page."closedAt", page.id`;

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

interface Row extends CardRow {
  now: Date;
  count: number;
  closedAt: Date;
  tries: number;
  triedAt: Date | null;
}

/** 回访名单: what this person may ask residents about, because they had no hand in it. */
@Injectable()
export class CallBacks {
  constructor(
    private readonly db: Database,
    private readonly cards: TicketCards,
  ) {}

  async read(
    caller: Caller,
    { cursor, limit }: InputOf<typeof listCallBacks>,
  ): Promise<OutputOf<typeof listCallBacks>> {
    const start = startOf(cursor);
    const params = [caller.stationId, caller.personId, start?.at ?? '-infinity', start?.id ?? FIRST_ID];
    const found = await this.db.query<Row>(LIST, [...params, limit + 1]);
    const { now, count } = found[0]!;
    const rows = found.filter(({ id }) => id !== null);
    const policy = await clockPolicyOf(this.db, caller.stationId);
    const orderOf = ({ closedAt }: Row): Date => closedAt;
    const { items, nextCursor } = await this.cards.pageOf(this.db, rows, { caller, limit, now, orderOf });
    return {
      items: items.map((card, nth) => ({ ...card, ...askedOf(rows[nth]!, { now, policy }) })),
      nextCursor,
      count,
    };
  }
}

/** Asked by when (T6, from the station's own rules), and who tried. */
function askedOf(row: Row, { now, policy }: { now: Date; policy: ClockPolicy }) {
  const { closedAt, tries, triedAt, category, urgency } = row;
  const rule = ruleOf(policy, 'call-back', { category, urgency, partyId: null, partyKind: null });
  const askBy = rule === null ? null : after(closedAt, minutes(rule.minutes));
  return {
    closedAt: closedAt.toISOString(),
    askBy: askBy?.toISOString() ?? null,
    isLate: askBy !== null && askBy < now,
    tries,
    triedAt: triedAt?.toISOString() ?? null,
  };
}
