import type { TicketView } from '@doorstep/contracts';
import { holderOf, type Role } from '@doorstep/domain';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { LinkSheet } from './link-sheet';
import { LINK_WORDS } from './words';

const DESK: readonly Role[] = ['member', 'secretary'];

/** While a party has the ticket, the desk can send it a link: for whoever there has no mini-program. */
export function PartyLinks({ ticket, role }: { ticket: TicketView; role: Role }) {
  const [isOpen, setOpen] = useState(false);
  const { party, ticketId } = ticket;
  if (party === null || holderOf(ticket.status) !== 'party' || !DESK.includes(role)) return null;
  return (
    <>
      <Button id="party-links" look="second" icon="send" onTap={() => setOpen(true)}>
        {LINK_WORDS.open}
      </Button>
      {isOpen && <LinkSheet ticketId={ticketId} partyName={party.name} onClose={() => setOpen(false)} />}
    </>
  );
}
