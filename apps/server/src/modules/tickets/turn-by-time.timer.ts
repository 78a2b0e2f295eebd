import {
  nextInTime,
  notBeforeWord,
  stepInTime,
  type FactPayloads,
  type TicketFactType,
  type TimeAction,
} from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import type { DueWork } from '../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../platform/due/timer.decorator';
import { lockTicket } from './find-ticket';
import { moveTicket, TURN } from './move-ticket';
import type { TicketTable } from './ticket.table';

/**
 * What time does to a ticket: a promise to sign that ran out, a window that closes without a word, a visit nobody came to, a suspension at its cap, a
 * date on which to look again, thirty quiet days. Runs at that very instant. Harmless when it comes late or twice: what
 * is due is asked of the ticket itself, and a ticket that has moved on meanwhile is left alone or waits for its new time.
 */
@Timer(TURN)
export class TurnByTime implements TimerHandler<object> {
  async handle(tx: Tx, { key }: DueWork<object>): Promise<void> {
    const ticket = await lockTicket(tx, key);
    const next = ticket === null ? null : nextInTime(ticket);
    if (ticket === null || next === null) return;
    const at = whenIn(ticket, next);
    if (at > tx.now) return tx.schedule(TURN, { key, dueAt: at, payload: {} });
    const changes = stepInTime(ticket, next.action, tx.now);
    if (changes === null) return;
    await moveTicket(tx, ticket, changes, { ...said(ticket, next.action), caller: null });
  }
}

const whenIn = (ticket: TicketTable, { action, at }: { action: TimeAction; at: Date }): Date =>
  action === 'take_back' ? notBeforeWord(ticket, at) : at;

type Said = {
  [T in TicketFactType]: { type: T; payload: Omit<FactPayloads[T], 'ticket' | 'set'> };
}[TicketFactType];

/** The fact of what time does, with what it ends. */
function said(ticket: TicketTable, action: TimeAction): Said {
  const found = SAYS[action]?.(ticket);
  if (found === undefined) throw new Error(`nobody says what time does: ${action}`);
  return found;
}

const SAYS: Partial<Record<TimeAction, (ticket: TicketTable) => Said>> = {
  take_back: ({ partyName }) => ({ type: 'ticket.unsigned', payload: { partyName: partyName ?? '' } }),
  lapse: () => ({ type: 'ticket.lapsed', payload: {} }),
  miss: ({ window }) => ({
    type: 'ticket.visit-missed',
    payload: { from: window?.from ?? '', until: window?.until ?? '', by: 'party' },
  }),
  lift: ({ suspension }) => ({
    type: 'ticket.resumed',
    payload: { cause: suspension?.cause ?? 'weather', isAtCap: true, note: '' },
  }),
  recall: () => ({ type: 'ticket.recalled', payload: {} }),
  archive: () => ({ type: 'ticket.archived', payload: {} }),
};
