import { after, waitAfter, wakeOn } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import type { DueWork } from '../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../platform/due/timer.decorator';
import { lockTicket } from './find-ticket';
import { CLIMB } from './move-ticket';
import { recordOnTicket } from './record-on-ticket';
import { TicketTable } from './ticket.table';

/**
 * Nobody has accepted in time: climbs one rung, records who is woken, and plans the next rung. Runs at the very second
 * the wait ends. Harmless when it comes late or twice: a ticket that has been taken, or that already stands on this
 * rung, is left alone. A crash before the commit leaves everything as it was and the work comes back. The next wait
 * counts from now, so a night without a server does not end in a burst.
 */
@Timer(CLIMB)
export class ClimbWhenSilent implements TimerHandler<{ rung: number }> {
  async handle(tx: Tx, { key: ticketId, payload: { rung } }: DueWork<{ rung: number }>): Promise<void> {
    const ticket = await lockTicket(tx, ticketId);
    if (ticket === null || ticket.status !== 'submitted' || ticket.rung !== rung - 1) return;
    await tx.rows.update(TicketTable, { stationId: ticket.stationId, id: ticketId }, { rung });
    recordOnTicket(tx, ticket, {
      type: 'ticket.escalated',
      caller: null,
      payload: { rung, wake: wakeOn(rung) },
    });
    const dueAt = after(tx.now, waitAfter(rung, ticket.urgency));
    tx.schedule(CLIMB, { key: ticketId, dueAt, payload: { rung: rung + 1 } });
  }
}
