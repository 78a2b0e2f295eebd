import { readSweep, type SweepView } from '@doorstep/contracts';
import { askAgain } from '../../../device/ask-again';
import { queries } from '../../../device/queries';
import { keyOf } from '../../../device/use-ask';

/** Puts the answer on the page; the ticket and the desk show how far it has come. */
export function showSweep(answer: SweepView): void {
  queries.setQueryData(keyOf(readSweep.id, { ticketId: answer.ticketId }), answer);
  askAgain('readTicket', 'listSweeps', 'readBoard');
}
