import { climbAt, climbOrHold, rungOf, type ClimbReason } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { Outlets } from '../../../platform/outlets/outlets';
import { lockTicket } from '../find-ticket';
import { changeTicket } from '../change-ticket';
import { CLIMB, CLIMB_PRIORITY } from '../move-ticket';
import { recordOnTicket } from '../record-on-ticket';
import { stampOfTicket } from './stamp-of-ticket';

/** The rung that is due, and why it came before its time, where it did. */
export interface Climb {
  rung: number;
  why?: Exclude<ClimbReason, 'silence'>;
}

/**
 * Nobody has accepted in time: climbs one rung, records who is woken, and plans the next rung. Runs at the very second
 * the wait ends. Harmless when it comes late or twice: a ticket that has been taken, or that already stands on this
 * rung, is left alone. A crash before the commit leaves everything as it was and the work comes back. The next wait
 * counts from now, so a night without a server does not end in a burst; while nothing can be sent at all the rung is
 * held, and its wait begins anew when sending works again.
 */
@Timer(CLIMB)
export class ClimbWhenSilent implements TimerHandler<Climb> {
  constructor(private readonly outlets: Outlets) {}

  async handle(tx: Tx, { key: ticketId, payload, dueAt }: DueWork<Climb>): Promise<void> {
    const { rung, why = 'silence' } = payload;
    const ticket = await lockTicket(tx, ticketId);
    if (ticket === null || ticket.status !== 'submitted' || ticket.rung !== rung - 1) return;
    const stamp = stampOfTicket(ticket);
    const since = ticket.rungSince ?? ticket.reportedAt;
    const outage = await this.outlets.wholeOutage(tx);
    const verdict = climbOrHold(stamp, { rung: ticket.rung, since, outage }, tx.now);
    if (verdict !== 'climb')
      return tx.schedule(CLIMB, {
        key: ticketId,
        dueAt: verdict.again,
        payload,
        priority: CLIMB_PRIORITY,
      });
    await changeTicket(tx, ticket, { rung, rungSince: tx.now });
    const { wake, loudness } = rungOf(stamp, rung);
    const plannedAt = dueAt.toISOString();
    recordOnTicket(tx, ticket, {
      type: 'ticket.escalated',
      caller: null,
      payload: { rung, wake, loudness, why, plannedAt },
    });
    tx.schedule(CLIMB, {
      key: ticketId,
      dueAt: climbAt(stamp, rung, tx.now),
      payload: { rung: rung + 1 } satisfies Climb,
      priority: CLIMB_PRIORITY,
    });
  }
}
