import { startDraft, type DraftView } from '@doorstep/contracts';
import { daysBetween } from '@doorstep/domain';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useAct } from '../../../device/use-act';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { DRAFT_WORDS } from './words';

const MOST_DAYS = 62;
const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A stretch of days. */
export interface Span {
  fromDay: string;
  untilDay: string;
}

/** Whether days can be drafted: written as days, in order, not too many. */
function isDraftable({ fromDay, untilDay }: Span): boolean {
  const areDays = [fromDay, untilDay].every((day) => A_DAY.test(day) && !Number.isNaN(Date.parse(day)));
  return areDays && fromDay <= untilDay && daysBetween(fromDay, untilDay).length <= MOST_DAYS;
}

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
  const isBad = other !== undefined && !isDraftable(other);
  const line = { placeholder: DRAFT_WORDS.dayPlaceholder, shape: 'line', most: 10 } as const;
  return (
    <>
      {other === undefined ? (
        <Button id="draft-next" icon="calendar" isBusy={isBusy} onTap={() => act(suggestion)}>
          {DRAFT_WORDS.next(suggestion.fromDay, suggestion.untilDay)}
        </Button>
      ) : (
        <>
          <Field
            {...line}
            id="from-day"
            label={DRAFT_WORDS.from}
            initial={other.fromDay}
            onWords={(fromDay) => setOther({ ...other, fromDay })}
          />
          <Field
            {...line}
            id="until-day"
            label={DRAFT_WORDS.until}
            initial={other.untilDay}
            onWords={(untilDay) => setOther({ ...other, untilDay })}
          />
          {isBad && <ErrorNote words={DRAFT_WORDS.badDays} />}
          <Button id="draft-days" icon="calendar" isBusy={isBusy} isDisabled={isBad} onTap={() => act(other)}>
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
