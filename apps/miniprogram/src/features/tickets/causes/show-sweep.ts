import { readSweep, type SweepView } from '@doorstep/contracts';
import { queries } from '../../../device/queries';
import { keyOf } from '../../../device/use-ask';

/** Puts the answer on the page; the ticket and the desk show how far it has come. */
export function showSweep(answer: SweepView): void {
  queries.setQueryData(keyOf(readSweep.id, { ticketId: answer.ticketId }), answer);
  for (const id of ['readTicket', 'listSweeps', 'readBoard'])
    void queries.invalidateQueries({ queryKey: [...keyOf(id)] });
}
