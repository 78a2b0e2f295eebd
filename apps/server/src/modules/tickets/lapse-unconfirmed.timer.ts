import { destination } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import type { DueWork } from '../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../platform/due/timer.decorator';
import { lockTicket } from './find-ticket';
import { LAPSE, moveTicket } from './move-ticket';
import { recordOnTicket } from './record-on-ticket';

/**
 * The confirmation window has run out without a word: closed, and marked as closed by silence, because silence is not
 * satisfaction. Runs at the end of the window. Harmless when it comes late or twice: a ticket that was answered, or
 * sent back and done again meanwhile (its redo count has moved on), is left alone.
 */
@Timer(LAPSE)
export class LapseUnconfirmed implements TimerHandler<{ redoCount: number }> {
  async handle(tx: Tx, { key, payload }: DueWork<{ redoCount: number }>): Promise<void> {
    const ticket = await lockTicket(tx, key);
    if (ticket === null || ticket.redoCount !== payload.redoCount) return;
    const status = destination({ status: ticket.status, hasParty: ticket.partyId !== null }, 'lapse');
    if (status === null) return;
    await moveTicket(tx, ticket, status, { isUnconfirmed: true });
    recordOnTicket(tx, ticket, { type: 'ticket.lapsed', caller: null, payload: {} });
  }
}
