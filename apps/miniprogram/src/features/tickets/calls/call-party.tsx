import type { TicketView } from '@doorstep/contracts';
import { holderOf, type Role } from '@doorstep/domain';
import { useState } from 'react';
import { phone } from '../../../device/feedback';
import { Button } from '../../../ui/button';
import { TICKET_WORDS } from '../ticket/words';
import { CallSheet } from './call-sheet';
import { CALL_WORDS } from './words';

const DESK: readonly Role[] = ['member', 'secretary'];

/** One tap dials the party; afterwards the desk writes down, on one sheet, how it went. */
export function CallParty({ ticket, role }: { ticket: TicketView; role: Role }) {
  const [isOpen, setOpen] = useState(false);
  const { party, ticketId, status } = ticket;
  if (party === null || role === 'party') return null;
  const isLogged = DESK.includes(role) && holderOf(status) === 'party';
  const dial = async (number: string): Promise<void> => {
    const hasDialled = await phone(number);
    if (hasDialled && isLogged) setOpen(true);
  };
  const number = party.phone;
  return (
    <>
      {number !== null && (
        <Button id="call-party" look="call" icon="phone" onTap={() => void dial(number)}>
          {TICKET_WORDS.callParty(party.name)}
        </Button>
      )}
      {isLogged && (
        <Button id="log-call" look="quiet" icon="pen" onTap={() => setOpen(true)}>
          {CALL_WORDS.open(party.name)}
        </Button>
      )}
      {isOpen && <CallSheet ticketId={ticketId} party={party} onClose={() => setOpen(false)} />}
    </>
  );
}
