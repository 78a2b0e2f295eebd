import { useState } from 'react';
import { Button } from './button';
import { DayFrame } from './day-frame';
import { DayGrid } from './day-grid';
import { fullDateWords, monthOf } from './months';
import { UI_WORDS } from './words';

export interface DayFieldProps {
  id: string;
  label: string;
  /** `2026-11-28`; empty while none is chosen. */
  day: string;
  /** The day whose month is shown first where none is chosen. */
  openAt: string;
  notAfter?: string;
  /** It may be left empty, and emptied again. */
  isOptional?: boolean;
  /** It was asked for just now: the calendar need not be tapped open. */
  isOpenFirst?: boolean;
  onChoose: (day: string) => void;
}

/** One day, chosen on a calendar that opens under it: nobody has to know how a date is written. */
export function DayField(props: DayFieldProps) {
  const { id, label, day, isOptional = false, isOpenFirst = false, onChoose } = props;
  return (
    <DayFrame
      id={id}
      label={label}
      {...(isOptional ? { note: UI_WORDS.optional } : {})}
      words={day === '' ? undefined : fullDateWords(day)}
      isOpenFirst={isOpenFirst}
      calendar={(close) => (
        <Calendar
          {...props}
          onChoose={(next) => {
            onChoose(next);
            close();
          }}
        />
      )}
    />
  );
}

function Calendar({ id, day, openAt, notAfter, isOptional = false, onChoose }: DayFieldProps) {
  const [month, setMonth] = useState(monthOf(day === '' ? openAt : day));
  return (
    <>
      <DayGrid
        month={month}
        onMonth={setMonth}
        hasYears
        {...(notAfter === undefined ? {} : { notAfter })}
        isChosen={(one) => one === day}
        onTap={onChoose}
      />
      {isOptional && day !== '' && (
        <Button id={`${id}-none`} look="quiet" icon="close" onTap={() => onChoose('')}>
          {UI_WORDS.noDay}
        </Button>
      )}
    </>
  );
}
