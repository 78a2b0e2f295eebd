import { isClosed } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { lockTicket } from '../find-ticket';
import { recordOnTicket } from '../record-on-ticket';
import { REMIND_UNSEEN, remindUnseen, type Reminder } from './remind-unseen';

/**
 * Somebody has taken it, but the rules want everybody on duty to know: those who have not seen it are called again, ever
 * more slowly, until they have or it is over. Harmless when it runs twice: the second finds its row gone.
 */
@Timer(REMIND_UNSEEN)
export class RemindUnseen implements TimerHandler<Reminder> {
  async handle(tx: Tx, { key: ticketId, payload }: DueWork<Reminder>): Promise<void> {
    const ticket = await lockTicket(tx, ticketId);
    if (ticket === null || isClosed(ticket.status) || ticket.unseenIds.length === 0) return;
    const personIds = [...ticket.unseenIds];
    recordOnTicket(tx, ticket, {
      type: 'ticket.unseen',
      caller: null,
      payload: { personIds, ...payload },
    });
    remindUnseen(tx, ticket, { ...payload, time: payload.time + 1 });
  }
}
