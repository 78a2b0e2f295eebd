import { notBeforeWord, pressAt, stepInTime } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import type { DueWork } from '../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../platform/due/timer.decorator';
import { lockTicket } from './find-ticket';
import { moveTicket, PRESS } from './move-ticket';

/**
 * A party has let its promise pass: it is reminded, later the matter comes before the secretary, then before the
 * sub-district. Runs at that very instant. Harmless when it comes late or twice: when it is due is asked of the ticket
 * itself, and every rise moves it on; a ticket that was finished, paused or given more time meanwhile is left alone.
 */
@Timer(PRESS)
export class PressWhenLate implements TimerHandler<object> {
  async handle(tx: Tx, { key }: DueWork<object>): Promise<void> {
    const ticket = await lockTicket(tx, key);
    const late = ticket === null ? null : pressAt(ticket);
    if (ticket === null || late === null) return;
    const at = notBeforeWord(ticket, late);
    if (at > tx.now) return tx.schedule(PRESS, { key, dueAt: at, payload: {} });
    const changes = stepInTime(ticket, 'press', tx.now);
    if (changes === null) return;
    const payload = { partyName: ticket.partyName ?? '', level: changes.supervision ?? ticket.supervision };
    await moveTicket(tx, ticket, changes, { type: 'ticket.pressed', caller: null, payload });
  }
}
