import { climbOnceRaised, morePressing, rungOf, stampOf, type Caller, type Urgency } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { changeTicket } from '../change-ticket';
import { CLIMB, climbPriority } from '../move-ticket';
import { recordOnTicket } from '../record-on-ticket';
import type { TicketTable } from '../ticket.table';
import { readPolicy } from './escalation-policies';

/**
 * A locked ticket becomes as pressing as this, where it was less: it is stamped with what silence leads to for such a
 * matter. A stamp holds the ladder of one urgency alone, so the rules of this moment say it. While nobody has taken it
 * the ladder begins anew, with the pair on duty, who are called by this very fact; silence lasts no longer than it would
 * have. The same again, or something calmer, changes nothing.
 */
export async function raiseUrgency(
  tx: Tx,
  ticket: TicketTable,
  { to, caller }: { to: Urgency; caller: Caller },
): Promise<void> {
  const { urgency: from, stationId, id: key } = ticket;
  const urgency = morePressing(from, to);
  if (urgency === from) return;
  const escalation = stampOf(await readPolicy(tx, stationId), urgency);
  const isUntaken = ticket.status === 'submitted';
  await changeTicket(tx, ticket, {
    urgency,
    escalation,
    ...(isUntaken ? { rung: 0, rungSince: tx.now } : {}),
  });
  const { loudness } = rungOf(escalation, 0);
  recordOnTicket(tx, ticket, {
    type: 'ticket.raised',
    caller,
    payload: { from, to: urgency, loudness, isUntaken },
  });
  if (!isUntaken) return;
  const dueAt = climbOnceRaised(escalation, await plannedClimb(tx, key), tx.now);
  tx.schedule(CLIMB, { key, dueAt, payload: { rung: 1 }, priority: climbPriority(1) });
}

/** When somebody was to be called next. */
async function plannedClimb(tx: Tx, ticketId: string): Promise<Date | null> {
  const sql = 'select due_at as "at" from due_work where station_id = $1 and name = $2 and key = $3';
  const [planned] = await tx.query<{ at: Date }>(sql, [tx.stationId, CLIMB, ticketId]);
  return planned?.at ?? null;
}
