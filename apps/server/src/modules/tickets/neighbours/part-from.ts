import { rungOf, stepBy, type Caller } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { Changes } from '../change-ticket';
import { stampOfTicket } from '../escalation/stamp-of-ticket';
import { moveTicket } from '../move-ticket';
import type { TicketTable } from '../ticket.table';
import { startOf } from './merge-into';

/**
 * A locked ticket leaves the locked one it was merged into: it goes on from where it stood, and everybody who came along
 * with it leaves with it. What nobody had taken rings anew.
 */
export async function partFrom(
  tx: Tx,
  { ticket, target }: { ticket: TicketTable; target: TicketTable },
  { caller, also = {} }: { caller: Caller; also?: Changes },
): Promise<void> {
  const changes = stepBy(ticket, 'unmerge', { caller, now: tx.now });
  const { loudness } = rungOf(stampOfTicket(ticket), 0);
  const payload = { from: target.id, fromNumber: target.number, loudness };
  const own = { ...changes, ...also, mergedInto: null };
  await moveTicket(tx, ticket, own, { type: 'ticket.unmerged', caller, payload });
  const parted = { with: ticket.id, withNumber: ticket.number };
  const rest = await without(tx, target, ticket);
  await moveTicket(tx, target, rest, { type: 'ticket.parted', caller, payload: parted });
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
