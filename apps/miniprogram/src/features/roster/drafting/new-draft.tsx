import { startDraft, type DraftView } from '@doorstep/contracts';
import { daysBetween } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useAct } from '../../../device/use-act';
import { Button } from '../../../ui/button';
import { DaySpan, type Span } from '../../../ui/day-span';
import { ErrorNote } from '../../../ui/error-note';
import { DRAFT_WORDS } from './words';

const MOST_DAYS = 62;

/** Begins the next roster: one tap for the days that come next, or others. */
export function NewDraft({
  suggestion,
  onStarted,
}: {
  suggestion: Span;
  onStarted: (draft: DraftView) => void;
}) {
  const [other, setOther] = useState<Span>();
  const { act, isBusy, problem } = useAct(startDraft, onStarted);
  const isTooLong = other !== undefined && daysBetween(other.fromDay, other.untilDay).length > MOST_DAYS;
  return (
    <>
      {other === undefined ? (
        <Button id="draft-next" icon="calendar" isBusy={isBusy} onTap={() => act(suggestion)}>
          {DRAFT_WORDS.next(suggestion.fromDay, suggestion.untilDay)}
        </Button>
      ) : (
        <>
          <Text>{DRAFT_WORDS.tapDays}</Text>
          <DaySpan span={other} openAt={suggestion.fromDay} onChoose={setOther} />
          <Text aria-live="polite">{DRAFT_WORDS.span(other.fromDay, other.untilDay)}</Text>
          {isTooLong && <ErrorNote words={DRAFT_WORDS.tooLong} />}
          <Button
            id="draft-days"
            icon="calendar"
            isBusy={isBusy}
            isDisabled={isTooLong}
            onTap={() => act(other)}
          >
            {DRAFT_WORDS.start}
          </Button>
        </>
      )}
      {problem && <ErrorNote words={problemWords(problem)} />}
      {other === undefined && (
        <Button id="other-days" look="quiet" onTap={() => setOther(suggestion)}>
          {DRAFT_WORDS.otherDays}
        </Button>
      )}
    </>
  );
}
