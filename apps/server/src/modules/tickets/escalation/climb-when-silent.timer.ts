import { climbAt, climbOrHold, rungOf, type ClimbReason, type Outage } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TogetherTimer } from '../../../platform/due/timer.decorator';
import { Outlets } from '../../../platform/outlets/outlets';
import { lockAll } from '../find-ticket';
import { changeTicket } from '../change-ticket';
import { CLIMB, CLIMB_PRIORITY } from '../move-ticket';
import { recordOnTicket } from '../record-on-ticket';
import type { TicketTable } from '../ticket.table';
import { stampOfTicket } from './stamp-of-ticket';

/** The rung that is due, and why it came before its time, where it did. */
export interface Climb {
  rung: number;
  why?: Exclude<ClimbReason, 'silence'>;
}

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
    const [tickets, outage] = await Promise.all([
      lockAll(
        tx,
        works.map(({ key }) => key),
      ),
      this.outlets.wholeOutage(tx),
    ]);
    await Promise.all(
      works.map(async (work) => {
        const ticket = tickets.get(work.key);
        if (ticket !== undefined) await climb(tx, ticket, { work, outage });
      }),
    );
  }
}

interface Silence {
  work: DueWork<Climb>;
  outage: Outage;
}

async function climb(tx: Tx, ticket: TicketTable, { work, outage }: Silence): Promise<void> {
  const { payload, dueAt } = work;
  const { rung, why = 'silence' } = payload;
  if (ticket.status !== 'submitted' || ticket.rung !== rung - 1) return;
  const stamp = stampOfTicket(ticket);
  const since = ticket.rungSince ?? ticket.reportedAt;
  const verdict = climbOrHold(stamp, { rung: ticket.rung, since, outage }, tx.now);
  const again = { key: ticket.id, priority: CLIMB_PRIORITY };
  if (verdict !== 'climb') return tx.schedule(CLIMB, { ...again, dueAt: verdict.again, payload });
  await changeTicket(tx, ticket, { rung, rungSince: tx.now });
  const { wake, loudness } = rungOf(stamp, rung);
  const plannedAt = dueAt.toISOString();
  recordOnTicket(tx, ticket, {
    type: 'ticket.escalated',
    caller: null,
    payload: { rung, wake, loudness, why, plannedAt },
  });
  const next: Climb = { rung: rung + 1 };
  tx.schedule(CLIMB, { ...again, dueAt: climbAt(stamp, rung, tx.now), payload: next });
}
