import { readTicket, recordCause, type TicketView } from '@doorstep/contracts';
import { causeWords, mayRecordCause, spreads, type Role } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { askAgain } from '../../../device/ask-again';
import { go } from '../../../device/navigate';
import { queries } from '../../../device/queries';
import { useAct } from '../../../device/use-act';
import { keyOf } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { tell } from '../../../ui/toast';
import { CauseSheet } from './cause-sheet';
import { ROOT_WORDS } from './words';

const DESK: readonly Role[] = ['member', 'secretary'];

/** Why it happened, once somebody has been at it; and where others may have it too, the way to look. */
export function RootCause({ ticket, role }: { ticket: TicketView; role: Role }) {
  const [isOpen, setOpen] = useState(false);
  const { act, isBusy, problem, forget } = useAct(recordCause, (answer) => {
    queries.setQueryData(keyOf(readTicket.id, { ticketId: answer.ticketId }), answer);
    askAgain('readSweep');
    setOpen(false);
    tell(ROOT_WORDS.done);
  });
  const { ticketId, cause = null } = ticket;
  const mayRecord = mayRecordCause(ticket.standing, role);
  if (cause === null && !mayRecord) return null;
  const close = (): void => {
    forget();
    setOpen(false);
  };
  return (
    <Card title={ROOT_WORDS.title} id="root-cause">
      {cause === null ? (
        <Text>{role === 'party' ? ROOT_WORDS.askParty : ROOT_WORDS.ask}</Text>
      ) : (
        <Known ticket={ticket} role={role} />
      )}
      {mayRecord && (
        <Button
          id="record-cause"
          look={cause === null ? 'second' : 'quiet'}
          icon="pen"
          onTap={() => setOpen(true)}
        >
          {cause === null ? ROOT_WORDS.record : ROOT_WORDS.change}
        </Button>
      )}
      {isOpen && (
        <CauseSheet
          ticket={ticket}
          isBusy={isBusy}
          problem={problem}
          onSend={(said) => act({ ticketId, ...said })}
          onClose={close}
        />
      )}
    </Card>
  );
}

function Known({ ticket: { ticketId, cause, sweep }, role }: { ticket: TicketView; role: Role }) {
  if (!cause) return null;
  return (
    <>
      <Text>{causeWords(cause)}</Text>
      {cause.words !== '' && <Text>{cause.words}</Text>}
      {sweep && <Text>{ROOT_WORDS.progress(sweep.of, sweep.looked, sweep.found)}</Text>}
      {DESK.includes(role) && spreads(cause) && (
        <Button id="open-sweep" icon="neighbors" onTap={() => void go('sweep', { id: ticketId })}>
          {ROOT_WORDS.sweep}
        </Button>
      )}
    </>
  );
}
