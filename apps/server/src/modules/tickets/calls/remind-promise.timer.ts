import { promiseStands } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { lockTicket } from '../find-ticket';
import { recordOnTicket } from '../record-on-ticket';

/** The timer at the end of what a party promised on the telephone. One per ticket, under its id. */
export const REMIND_PROMISE = 'remind-promise';

export interface PromiseDue {
  /** ISO 8601: the promise this is about; a later one has a timer of its own. */
  promisedBy: string;
}

/**
 * What was promised on the telephone is due and the ticket still lies there: whoever answers for it calls again. Harmless
 * late or twice: a promise kept, replaced, or of a party that no longer has it, is left alone.
 */
@Timer(REMIND_PROMISE)
export class RemindPromise implements TimerHandler<PromiseDue> {
  async handle(tx: Tx, { key, payload: { promisedBy } }: DueWork<PromiseDue>): Promise<void> {
    const ticket = await lockTicket(tx, key);
    if (ticket === null || !promiseStands(ticket)) return;
    if (ticket.promisedAt?.toISOString() !== promisedBy) return;
    const payload = { partyName: ticket.partyName ?? '', who: ticket.promisedWho ?? '', promisedBy };
    recordOnTicket(tx, ticket, { type: 'ticket.promise-due', caller: null, payload });
  }
}
