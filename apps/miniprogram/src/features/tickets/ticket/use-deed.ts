import { readTicket, type TicketView } from '@doorstep/contracts';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { askAgain } from '../../../device/ask-again';
import { tremble } from '../../../device/feedback';
import { newKey } from '../../../device/new-key';
import { queries } from '../../../device/queries';
import { keyOf } from '../../../device/use-ask';
import { tell } from '../../../ui/toast';
import { SENDERS } from './deeds';
import type { Filled } from './form';
import { DEEDS, type Deed } from './words';

interface Asked {
  deed: Deed;
  filled: Filled;
}

export const NOTHING: Filled = { words: '', mediaIds: [], worker: '', partyId: '', more: '', picked: {} };

/**
 * Does something to a ticket and shows the state of the answer at once; every list it stands in is asked for anew.
 * The same deed tried again after a lost answer travels under the same key.
 */
export function useDeed(ticketId: string, onDone: () => void) {
  const lastTry = useRef({ asked: '', key: '' });
  return useMutation<TicketView, Error, Asked>({
    mutationFn: ({ deed, filled }) => {
      const asked = JSON.stringify([ticketId, deed, filled]);
      if (lastTry.current.asked !== asked) lastTry.current = { asked, key: newKey() };
      return SENDERS[deed](ticketId, filled, lastTry.current.key);
    },
    onSuccess: (ticket, { deed }) => {
      lastTry.current = { asked: '', key: '' };
      show(ticket);
      tremble();
      tell(DEEDS[deed].done);
      onDone();
    },
    onError: () => askAgain('readTicket'),
  });
}

function show(ticket: TicketView): void {
  queries.setQueryData(keyOf(readTicket.id, { ticketId: ticket.ticketId }), ticket);
  askAgain('readBoard', 'readWork', 'listMyTickets', 'readTellings', 'listCallBacks');
}
