import { after, climbAt, climbOrHold, rungOf, type ClimbReason, type Outage } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TogetherTimer } from '../../../platform/due/timer.decorator';
import { Outlets } from '../../../platform/outlets/outlets';
import { lockAll } from '../find-ticket';
import { raiseTickets } from '../change-ticket';
import { CLIMB, climbPriority } from '../move-ticket';
import { recordOnTicket } from '../record-on-ticket';
import type { TicketTable } from '../ticket.table';
import { stampOfTicket } from './stamp-of-ticket';

/** The rung that is due, and why it came before its time, where it did. */
export interface Climb {
  rung: number;
  why?: Exclude<ClimbReason, 'silence'>;
  /** When it was due, where somebody was at work on the ticket just then. ISO 8601. */
  plannedAt?: string;
}

/** Somebody at work on a ticket is done with it in a moment, and most probably is taking it. */
const BUSY_AGAIN_MS = 200;

/**
 * Nobody has accepted in time: climbs one rung, records who is woken, and plans the next rung. Runs at the very second
 * the wait ends; where many end at once (after a night without a server), in one commit. Harmless when it comes late or
 * twice: a ticket that has been taken, or that already stands on this rung, is left alone. A crash before the commit
 * leaves everything as it was and the work comes back. The next wait counts from now, so such a night does not end in a
 * burst; while nothing can be sent at all the rung is held, and its wait begins anew when sending works again.
 */
@Timer(CLIMB)
export class ClimbWhenSilent implements TogetherTimer<Climb> {
  constructor(private readonly outlets: Outlets) {}

  async handleAll(tx: Tx, works: readonly DueWork<Climb>[]): Promise<void> {
    const ids = works.map(({ key }) => key);
    const isAlone = works.length === 1;
    const [tickets, outage] = await Promise.all([
      isAlone ? lockAll(tx, ids) : lockAll(tx, ids, 'whoever is at work'),
      this.outlets.wholeOutage(tx),
    ]);
    const found = works.flatMap((work) => {
      const ticket = tickets.get(work.key);
      if (ticket === undefined && !isAlone) lookAgain(tx, work);
      return ticket === undefined ? [] : [{ ticket, work }];
    });
    const climbing = found.filter((one) => isSilent(one) && mayClimb(tx, one, outage));
    await raiseTickets(
      tx,
      climbing.map(({ ticket }) => ticket),
    );
    for (const one of climbing) escalate(tx, one);
  }
}

/** One ticket that is held must not hold up the silence of all others; by itself it is waited for. */
function lookAgain(tx: Tx, { key, payload, dueAt }: DueWork<Climb>): void {
  const plannedAt = payload.plannedAt ?? dueAt.toISOString();
  plan(tx, key, { dueAt: after(tx.now, BUSY_AGAIN_MS), payload: { ...payload, plannedAt } });
}

const plan = (tx: Tx, key: string, climb: { dueAt: Date; payload: Climb }): void =>
  tx.schedule(CLIMB, { key, ...climb, priority: climbPriority(climb.payload.rung) });

interface Silence {
  ticket: TicketTable;
  work: DueWork<Climb>;
}

/** Nobody has taken it, and it stands right below the rung that is due. */
const isSilent = ({ ticket: { status, rung }, work }: Silence): boolean =>
  status === 'submitted' && rung === work.payload.rung - 1;

/** While nothing can be sent at all the rung is held, and planned anew. */
function mayClimb(tx: Tx, { ticket, work }: Silence, outage: Outage): boolean {
  const since = ticket.rungSince ?? ticket.reportedAt;
  const verdict = climbOrHold(stampOfTicket(ticket), { rung: ticket.rung, since, outage }, tx.now);
  if (verdict === 'climb') return true;
  // What it waits for now begins anew: it is not late by what was planned before.
  const { plannedAt: _, ...payload } = work.payload;
  plan(tx, ticket.id, { dueAt: verdict.again, payload });
  return false;
}

/** Says who is woken, and plans the next rung. */
function escalate(tx: Tx, { ticket, work }: Silence): void {
  const { rung, why = 'silence', plannedAt = work.dueAt.toISOString() } = work.payload;
  const stamp = stampOfTicket(ticket);
  const { wake, loudness } = rungOf(stamp, rung);
  recordOnTicket(tx, ticket, {
    type: 'ticket.escalated',
    caller: null,
    payload: { rung, wake, loudness, why, plannedAt },
  });
  plan(tx, ticket.id, { dueAt: climbAt(stamp, rung, tx.now), payload: { rung: rung + 1 } });
}
