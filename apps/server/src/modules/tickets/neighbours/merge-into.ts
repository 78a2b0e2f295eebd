import {
  clocksOfSteps,
  FOLLOWERS_AT_MOST,
  isClosed,
  Refusal,
  startsBrought,
  stepBy,
  type BroughtStart,
  type Caller,
} from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { Changes } from '../change-ticket';
import { raiseUrgency } from '../escalation/raise-urgency';
import { booksOf } from '../clocks/clocks-of-ticket';
import { factsOfTicket } from '../facts-of-ticket';
import { moveTicket } from '../move-ticket';
import type { TicketTable } from '../ticket.table';

/**
 * One locked ticket goes on in another locked one: whoever reported or followed it follows that one, and the clock runs
 * from the earliest word. It is as pressing as the more pressing of the two. Into what is closed, or has itself been merged, nothing is merged.
 */
export async function mergeInto(
  tx: Tx,
  { ticket, target }: { ticket: TicketTable; target: TicketTable },
  { caller, also = {} }: { caller: Caller; also?: Changes },
): Promise<void> {
  const changes = stepBy(ticket, 'merge', { caller, now: tx.now });
  if (isClosed(target.status) || target.relation === 'helper') throw new Refusal('merge.closed');
  const added = newFollowers(ticket, target);
  if (target.followerIds.length + added.length > FOLLOWERS_AT_MOST) throw new Refusal('neighbours.full');
  const began = await clocksBrought(tx, ticket);
  const payload = { into: target.id, intoNumber: target.number };
  const merged = { ...changes, ...also, mergedInto: target.id };
  await moveTicket(tx, ticket, merged, { type: 'ticket.merged', caller, payload });
  const together = {
    followerIds: [...target.followerIds, ...added],
    startedAt: new Date(Math.min(startOf(ticket).getTime(), startOf(target).getTime())),
  };
  const joined = { from: ticket.id, fromNumber: ticket.number, added, began };
  await moveTicket(tx, target, together, { type: 'ticket.joined', caller, payload: joined });
  await raiseUrgency(tx, target, { to: ticket.urgency, caller });
}

/** When the matter itself began. */
export const startOf = ({ startedAt, reportedAt }: Pick<TicketTable, 'startedAt' | 'reportedAt'>): Date =>
  startedAt ?? reportedAt;

/** The clocks that run on what is merged: they go on in the other from where they began. */
async function clocksBrought(tx: Tx, { stationId, id }: TicketTable): Promise<BroughtStart[]> {
  const facts = await factsOfTicket(tx, { stationId, ticketId: id, fresh: tx.facts });
  const { steps, ...room } = await booksOf(tx, stationId, facts);
  return startsBrought(clocksOfSteps(steps, room, tx.now));
}

/** Who follows the other one from now on and has not before. */
function newFollowers(ticket: TicketTable, target: TicketTable): string[] {
  const people = [...(ticket.reporterId === null ? [] : [ticket.reporterId]), ...ticket.followerIds];
  const known = new Set([...target.followerIds, target.reporterId]);
  return people.filter((personId) => !known.has(personId));
}
