import { go } from '../../../device/navigate';
import { Button } from '../../../ui/button';
import { TICKET_WORDS } from './words';

/** How the reader was told of their own matter: a page of its own. */
export function OpenTold({ ticketId }: { ticketId: string }) {
  return (
    <Button id="told" look="quiet" icon="bell" onTap={() => void go('told', { ticket: ticketId })}>
      {TICKET_WORDS.told}
    </Button>
  );
}
