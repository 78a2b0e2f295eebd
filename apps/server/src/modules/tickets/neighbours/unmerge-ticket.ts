import type { InputOf, OutputOf, unmergeTicket } from '@doorstep/contracts';
import { Refusal, rungOf, stepBy } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { stampOfTicket } from '../escalation/stamp-of-ticket';
import type { Changes } from '../change-ticket';
import { moveTicket } from '../move-ticket';
import type { TicketTable } from '../ticket.table';
import { TicketViews } from '../ticket-views';
import { lockTwo } from './lock-two';
import { startOf } from './merge-ticket';

/**
 * It was not the same after all: it goes its own way again, from where it stood, and everybody who came along with it
 * leaves with it. What nobody had taken rings anew.
 */
@Injectable()
export class UnmergeTicket {
  constructor(
    private readonly db: Database,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof unmergeTicket>): Promise<OutputOf<typeof unmergeTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const [ticket, target] = await lockTwo(tx, asked.ticketId, await targetOf(tx, asked.ticketId));
      const changes = stepBy(ticket, 'unmerge', { caller, now: tx.now });
      const { loudness } = rungOf(stampOfTicket(ticket), 0);
      const payload = { from: target.id, fromNumber: target.number, loudness };
      const own = { ...changes, mergedInto: null };
      await moveTicket(tx, ticket, own, { type: 'ticket.unmerged', caller, payload });
      const parted = { with: ticket.id, withNumber: ticket.number };
      const rest = await without(tx, target, ticket);
      await moveTicket(tx, target, rest, { type: 'ticket.parted', caller, payload: parted });
      return this.views.of(tx, ticket, caller);
    });
  }
}

/** Read before the locks, so that they can be taken in order; what has changed meanwhile the rule refuses. */
async function targetOf(tx: Tx, ticketId: string): Promise<string> {
  const sql = 'select merged_into as "into" from tickets where station_id = $1 and id = $2';
  const [row] = await tx.query<{ into: string | null }>(sql, [tx.stationId, ticketId]);
  if (row === undefined) throw new Refusal('ticket.unknown');
  if (row.into === null) throw new Refusal('ticket.wrong-state');
  return row.into;
}

/** The other one goes on without those who came along, and from its own start where this one's was the earlier. */
async function without(tx: Tx, target: TicketTable, gone: TicketTable): Promise<Changes> {
  const [fact] = await tx.query<{ added: string[] }>(ADDED, [target.stationId, target.id, gone.id]);
  const added = new Set(fact?.added ?? []);
  const [rest] = await tx.query<{ start: Date | null }>(EARLIEST, [target.stationId, target.id]);
  const wasEarliest = startOf(target).getTime() === startOf(gone).getTime();
  const starts = [target.reportedAt, ...(rest?.start ? [rest.start] : [])].map((start) => start.getTime());
  return {
    followerIds: target.followerIds.filter((personId) => !added.has(personId)),
    ...(wasEarliest ? { startedAt: new Date(Math.min(...starts)) } : {}),
  };
}

const ADDED = `select payload->'added' as added from facts where station_id = $1 and subject_id = $2
  and type = 'ticket.joined' and payload->>'from' = $3::text order by at desc, id desc limit 1`;

const EARLIEST = `select min(coalesce(started_at, reported_at)) as start from tickets
  where station_id = $1 and merged_into = $2`;
