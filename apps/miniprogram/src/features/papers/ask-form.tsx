import { askPaper, type PaperKind } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../device/problem-words';
import { useAct } from '../../device/use-act';
import { useNow } from '../../device/use-now';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choices } from '../../ui/choices';
import { ErrorNote } from '../../ui/error-note';
import { PAPER_SPANS, type PaperSpan, paperDays } from './spans';
import { PAPERS_WORDS } from './words';

const ABOUT_DAYS = ['register-pdf', 'register-xlsx', 'wall-report'] as const;
const ABOUT_TICKET = ['letter', 'evidence'] as const;

/** What, and of which days; nothing needs typing. */
export function AskForm({ ticketId, onAsked }: { ticketId: string | undefined; onAsked: () => void }) {
  const kinds: readonly PaperKind[] = ticketId === undefined ? ABOUT_DAYS : ABOUT_TICKET;
  const [kind, setKind] = useState<PaperKind>(kinds[0]!);
  const [span, setSpan] = useState<PaperSpan>('month');
  const now = useNow();
  const { act, isBusy, problem } = useAct(askPaper, onAsked);
  const ask = (): void =>
    act(ticketId === undefined ? { kind, ...paperDays(span, now) } : { kind, ticketId });
  return (
    <Card>
      <Text>{ticketId === undefined ? PAPERS_WORDS.intro : PAPERS_WORDS.introTicket}</Text>
      <Choices
        name="kind"
        shape="rows"
        items={kinds.map((key) => ({ key, words: PAPERS_WORDS.kinds[key], note: PAPERS_WORDS.notes[key] }))}
        chosen={kind}
        onChoose={setKind}
      />
      {ticketId === undefined && (
        <>
          <Choices
            label={PAPERS_WORDS.days}
            name="span"
            shape="pairs"
            items={PAPER_SPANS.map((key) => ({ key, words: PAPERS_WORDS.spans[key] }))}
            chosen={span}
            onChoose={setSpan}
          />
        </>
      )}
      <Button id="ask-paper" icon="paper" isBusy={isBusy} onTap={ask}>
        {PAPERS_WORDS.ask}
      </Button>
      {problem && <ErrorNote words={problemWords(problem)} />}
    </Card>
  );
}
