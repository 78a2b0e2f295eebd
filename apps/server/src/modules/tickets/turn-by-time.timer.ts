import {
  nextInTime,
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
import { recordOnTicket } from './record-on-ticket';
import type { TicketTable } from './ticket.table';

/**
 * What time does to a ticket: a window that closes without a word, a visit nobody came to, a suspension at its cap, a
 * date on which to look again, thirty quiet days. Runs at that very instant. Harmless when it comes late or twice: what
 * is due is asked of the ticket itself, and a ticket that has moved on meanwhile is left alone or waits for its new time.
 */
@Timer(TURN)
export class TurnByTime implements TimerHandler<object> {
  async handle(tx: Tx, { key }: DueWork<object>): Promise<void> {
    const ticket = await lockTicket(tx, key);
    const next = ticket === null ? null : nextInTime(ticket);
    if (ticket === null || next === null) return;
    if (next.at > tx.now) return tx.schedule(TURN, { key, dueAt: next.at, payload: {} });
    const changes = stepInTime(ticket, next.action, tx.now);
    if (changes === null) return;
    const { type, payload } = said(ticket, next.action);
    await moveTicket(tx, ticket, changes);
    recordOnTicket(tx, ticket, { type, caller: null, payload });
  }
}

type Said = {
  [T in TicketFactType]: { type: T; payload: Omit<FactPayloads[T], 'ticket' | 'set'> };
}[TicketFactType];

/** The fact of what time does, with what it ends. */
function said({ window, suspension }: TicketTable, action: TimeAction): Said {
  const words: Partial<Record<TimeAction, Said>> = {
    lapse: { type: 'ticket.lapsed', payload: {} },
    miss: { type: 'ticket.visit-missed', payload: { from: window?.from ?? '', until: window?.until ?? '' } },
    lift: {
      type: 'ticket.resumed',
      payload: { cause: suspension?.cause ?? 'weather', isAtCap: true, note: '' },
    },
    recall: { type: 'ticket.recalled', payload: {} },
    archive: { type: 'ticket.archived', payload: {} },
  };
  const found = words[action];
  if (found === undefined) throw new Error(`nobody says what time does: ${action}`);
  return found;
}
