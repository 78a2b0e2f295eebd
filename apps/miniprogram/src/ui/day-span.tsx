import { useState } from 'react';
import { DayGrid } from './day-grid';
import { monthOf } from './months';

/** Days in a row, both ends included. */
export interface Span {
  fromDay: string;
  untilDay: string;
}

/** From which day to which, without a keyboard: the first day is tapped, then the last. */
export function DaySpan({
  span,
  openAt,
  notBefore,
  notAfter,
  onChoose,
}: {
  span: Span | undefined;
  /** The day whose month is shown first where nothing is chosen. */
  openAt: string;
  notBefore?: string;
  notAfter?: string;
  onChoose: (span: Span) => void;
}) {
  const [month, setMonth] = useState(monthOf(span?.fromDay ?? openAt));
  return (
    <DayGrid
      month={month}
      onMonth={setMonth}
      {...(notBefore === undefined ? {} : { notBefore })}
      {...(notAfter === undefined ? {} : { notAfter })}
      isChosen={(day) => span !== undefined && day >= span.fromDay && day <= span.untilDay}
      onTap={(day) => onChoose(stretched(span, day))}
    />
  );
}

/** The first tap is a single day, a later second one ends it, anything else begins anew. */
function stretched(span: Span | undefined, day: string): Span {
  const isOpen = span !== undefined && span.fromDay === span.untilDay && day > span.fromDay;
  return isOpen ? { ...span, untilDay: day } : { fromDay: day, untilDay: day };
}
