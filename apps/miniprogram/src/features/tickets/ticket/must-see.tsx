import { readTicket, seeTicket, type TicketView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { problemWords } from '../../../device/problem-words';
import { queries } from '../../../device/queries';
import { useAct } from '../../../device/use-act';
import { keyOf } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { TICKET_WORDS } from './words';

/** Somebody else has taken it, but here everybody on duty has to have seen it: one large button says so. */
export function MustSee({ ticket }: { ticket: TicketView }) {
  const { ticketId } = ticket;
  const { act, isBusy, problem } = useAct(seeTicket, (answer) =>
    queries.setQueryData(keyOf(readTicket.id, { ticketId }), answer),
  );
  if (ticket.mustSee !== true) return null;
  return (
    <Card look="alarm">
      <Text>{TICKET_WORDS.mustSee}</Text>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="see" icon="eye" isBusy={isBusy} onTap={() => act({ ticketId })}>
        {TICKET_WORDS.see}
      </Button>
    </Card>
  );
}
