import {
  listDuplicates,
  mergeTicket,
  readTicket,
  undoCase,
  unmergeTicket,
  type TicketView,
} from '@doorstep/contracts';
import { isClosed, nextActions, numberWords, type Role } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { askAgain } from '../../../device/ask-again';
import { confirm } from '../../../device/feedback';
import { go } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { queries } from '../../../device/queries';
import { useAct } from '../../../device/use-act';
import { keyOf, useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { tell } from '../../../ui/toast';
import { MatterCard } from './matter-card';
import { MERGE_WORDS } from './words';

/** At the desk: what this is probably the same as, where it has been merged to, and what has been merged into it. */
export function Merges({ ticket, role }: { ticket: TicketView; role: Role }) {
  const actions = nextActions(ticket.standing, role);
  return (
    <>
      {actions.includes('merge') && <Duplicates ticketId={ticket.ticketId} />}
      {actions.includes('unmerge') && <MergedInto ticket={ticket} />}
      <MergedFrom ticket={ticket} />
      <Alike ticket={ticket} />
    </>
  );
}

function shown(answer: TicketView): void {
  queries.setQueryData(keyOf(readTicket.id, { ticketId: answer.ticketId }), answer);
  askAgain('readTicket', 'readBoard', 'listDuplicates', 'listClusters');
}

function Duplicates({ ticketId }: { ticketId: string }) {
  const { data } = useAsk(listDuplicates, { ticketId });
  const now = useNow();
  const { act, isBusy, problem } = useAct(mergeTicket, (answer) => {
    shown(answer);
    tell(MERGE_WORDS.merged);
  });
  const merge = async (into: string): Promise<void> => {
    if (await confirm(MERGE_WORDS.ask)) act({ ticketId, into });
  };
  if (!data || data.items.length === 0) return null;
  return (
    <Card look="wish" title={MERGE_WORDS.title}>
      {data.items.map((matter) => (
        <MatterCard key={matter.ticketId} matter={matter} now={now}>
          <Button
            id={`merge-${matter.ticketId}`}
            look="second"
            icon="swap"
            isBusy={isBusy}
            onTap={() => void merge(matter.ticketId)}
          >
            {MERGE_WORDS.merge}
          </Button>
          <Button
            id={`open-${matter.ticketId}`}
            look="quiet"
            icon="eye"
            onTap={() => void go('ticket', { id: matter.ticketId })}
          >
            {MERGE_WORDS.open}
          </Button>
        </MatterCard>
      ))}
      {problem && <ErrorNote words={problemWords(problem)} />}
    </Card>
  );
}

function MergedInto({ ticket: { ticketId, mergedInto } }: { ticket: TicketView }) {
  const { act, isBusy, problem } = useAct(unmergeTicket, (answer) => {
    shown(answer);
    tell(MERGE_WORDS.parted);
  });
  const { ticketId: into = '', number = '' } = mergedInto ?? {};
  return (
    <Card look="wish" title={MERGE_WORDS.into(numberWords(number))}>
      <Button id="open-merged" icon="eye" onTap={() => void go('ticket', { id: into })}>
        {MERGE_WORDS.open}
      </Button>
      <Button id="unmerge" look="second" icon="undo" isBusy={isBusy} onTap={() => act({ ticketId })}>
        {MERGE_WORDS.unmerge}
      </Button>
      {problem && <ErrorNote words={problemWords(problem)} />}
    </Card>
  );
}

function MergedFrom({ ticket }: { ticket: TicketView }) {
  const { ticketId, mergedFrom = [], isCase = false, status } = ticket;
  const undo = useAct(undoCase, (answer) => {
    shown(answer);
    tell(MERGE_WORDS.allParted);
  });
  const takeApart = async (): Promise<void> => {
    if (await confirm(MERGE_WORDS.askParting)) undo.act({ ticketId });
  };
  if (mergedFrom.length === 0) return null;
  return (
    <Card title={MERGE_WORDS.from}>
      <Others of="from" tickets={mergedFrom} />
      <Text>{MERGE_WORDS.fromNote}</Text>
      {isCase && !isClosed(status) && (
        <Button id="undo-case" look="quiet" icon="undo" isBusy={undo.isBusy} onTap={() => void takeApart()}>
          {MERGE_WORDS.takeApart}
        </Button>
      )}
      {undo.problem && <ErrorNote words={problemWords(undo.problem)} />}
    </Card>
  );
}

/** What looks like it and goes its own way: whoever finds the root here knows where to look. */
function Alike({ ticket: { alike = [] } }: { ticket: TicketView }) {
  if (alike.length === 0) return null;
  return (
    <Card title={MERGE_WORDS.alike}>
      <Others of="alike" tickets={alike} />
      <Text>{MERGE_WORDS.alikeNote}</Text>
    </Card>
  );
}

function Others({ of, tickets }: { of: string; tickets: readonly { ticketId: string; number: string }[] }) {
  return (
    <>
      {tickets.map(({ ticketId, number }) => (
        <Button
          key={ticketId}
          id={`${of}-${ticketId}`}
          look="quiet"
          icon="eye"
          onTap={() => void go('ticket', { id: ticketId })}
        >
          {numberWords(number)}
        </Button>
      ))}
    </>
  );
}
