import { readTicket, recategoriseTicket, type TicketView } from '@doorstep/contracts';
import { CATEGORIES } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { problemWords } from '../../../device/problem-words';
import { queries } from '../../../device/queries';
import { useAct } from '../../../device/use-act';
import { keyOf } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { tell } from '../../../ui/toast';
import { KindSheet } from './kind-sheet';
import { useState } from 'react';
import { SUGGESTED_WORDS } from './words';

/** What the words of the report seem to say and why; a member takes it, leaves it, or says what it really is. */
export function Suggested({ ticket }: { ticket: TicketView }) {
  const { ticketId, category, suggestion = null } = ticket;
  const [isChoosing, setChoosing] = useState(false);
  const { act, isBusy, problem } = useAct(recategoriseTicket, (answer) => {
    queries.setQueryData(keyOf(readTicket.id, { ticketId }), answer);
    setChoosing(false);
    tell(SUGGESTED_WORDS.changed);
  });
  if (suggestion === null) return ticket.isVeiled === true ? <LookFirst /> : null;
  const isOther = suggestion.category !== category;
  return (
    <Card id="suggested" look={isOther ? 'wish' : 'plain'} title={SUGGESTED_WORDS.title}>
      {suggestion.why.map((why) => (
        <Text key={why}>{why}</Text>
      ))}
      <Text>{SUGGESTED_WORDS.party(suggestion.party.name)}</Text>
      {problem && <ErrorNote words={problemWords(problem)} />}
      {isOther && (
        <Button
          id="take-suggested"
          look="second"
          icon="check"
          isBusy={isBusy}
          onTap={() => act({ ticketId, category: suggestion.category })}
        >
          {SUGGESTED_WORDS.take(CATEGORIES[suggestion.category].label)}
        </Button>
      )}
      <Button id="other-category" look="quiet" icon="pen" onTap={() => setChoosing(true)}>
        {SUGGESTED_WORDS.other}
      </Button>
      {isChoosing && (
        <KindSheet
          chosen={category}
          isBusy={isBusy}
          onChoose={(kind) => act({ ticketId, category: kind })}
          onClose={() => setChoosing(false)}
        />
      )}
    </Card>
  );
}

/** It reads as abuse or an advertisement: somebody looks for a matter in it before it is put aside. */
const LookFirst = () => (
  <Card id="look-first" look="wish" title={SUGGESTED_WORDS.lookFirst}>
    <Text>{SUGGESTED_WORDS.lookFirstWords}</Text>
  </Card>
);
