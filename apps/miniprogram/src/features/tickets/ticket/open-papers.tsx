import { go } from '../../../device/navigate';
import { Button } from '../../../ui/button';
import { TICKET_WORDS } from './words';

/** The letter to the party, and everything that happened, on paper: a page of its own. */
export function OpenPapers({ ticketId }: { ticketId: string }) {
  return (
    <Button id="papers" look="quiet" icon="paper" onTap={() => void go('papers', { ticket: ticketId })}>
      {TICKET_WORDS.papers}
    </Button>
  );
}
