import { changeCalendarDay, DAY_KINDS, type AskOf } from '@doorstep/contracts';
import { dayWords } from '@doorstep/domain';
import { useState } from 'react';
import { askAgain } from '../../../../device/ask-again';
import { problemWords } from '../../../../device/problem-words';
import { useAct } from '../../../../device/use-act';
import { Button } from '../../../../ui/button';
import { Choices } from '../../../../ui/choices';
import { DayField } from '../../../../ui/day-field';
import { ErrorNote } from '../../../../ui/error-note';
import { Field } from '../../../../ui/field';
import { Sheet } from '../../../../ui/sheet';
import { tell } from '../../../../ui/toast';
import { RULES_WORDS } from '../words';
import type { CalendarDay } from './calendar-days';

const titleOf = (known: CalendarDay | undefined): string =>
  known ? RULES_WORDS.dayTitle(dayWords(known.day)) : RULES_WORDS.changeDay;
const ANY_DAY = { day: '', kind: 'holiday', name: '', isOwn: false } as const;

/** What one day counts as at this station; a change can be given back to the national arrangement. */
export function DaySheet({
  known,
  openAt,
  onClose,
}: {
  known: CalendarDay | undefined;
  /** Where the calendar opens while no day is chosen. */
  openAt: string;
  onClose: () => void;
}) {
  const begun: CalendarDay = known ?? ANY_DAY;
  const [day, setDay] = useState(begun.day);
  const [kind, setKind] = useState(begun.kind);
  const [name, setName] = useState(begun.name);
  const [isMissing, setMissing] = useState(false);
  const { act, isBusy, problem } = useAct(changeCalendarDay, () => {
    askAgain('readDutyCalendar');
    tell(RULES_WORDS.dayChanged(dayWords(day)));
    onClose();
  });
  const send = (news: Pick<AskOf<typeof changeCalendarDay>, 'kind' | 'name'>): void => {
    setMissing(day === '');
    if (day !== '') act({ day, ...news });
  };
  const foot = (
    <>
      {isMissing && day === '' && <ErrorNote words={RULES_WORDS.noDay} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="save-day" icon="check" isBusy={isBusy} onTap={() => send({ kind, name })}>
        {RULES_WORDS.save}
      </Button>
      {begun.isOwn && (
        <Button id="restore-day" look="quiet" icon="undo" onTap={() => send({ kind: null, name: '' })}>
          {RULES_WORDS.restore}
        </Button>
      )}
    </>
  );
  return (
    <Sheet title={titleOf(known)} onClose={onClose} foot={foot}>
      {!known && <DayField id="day" label={RULES_WORDS.anyDay} day={day} openAt={openAt} onChoose={setDay} />}
      <Choices
        name="day-kind"
        shape="pairs"
        items={DAY_KINDS.map((key) => ({ key, words: RULES_WORDS.kinds[key] }))}
        chosen={kind}
        onChoose={setKind}
      />
      <Field
        id="day-name"
        label={RULES_WORDS.dayName}
        initial={name}
        shape="line"
        most={40}
        onWords={setName}
      />
    </Sheet>
  );
}
