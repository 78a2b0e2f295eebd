import { go } from '../../../device/navigate';
import { Button } from '../../../ui/button';
import { TICKET_WORDS } from './words';

/** Who was called to it, and why (not) the reader: a page of its own. */
export function OpenTellings({ ticketId }: { ticketId: string }) {
  return (
    <Button id="tellings" look="quiet" icon="bell" onTap={() => void go('tellings', { ticket: ticketId })}>
      {TICKET_WORDS.tellings}
    </Button>
  );
}
