import type { AnswerOf, readDutyCalendar } from '@doorstep/contracts';

export type CalendarDay = AnswerOf<typeof readDutyCalendar>['days'][number];

/** Days of one name that follow each other in the list stand on one card. */
export function stretchesOf(days: readonly CalendarDay[]): CalendarDay[][] {
  const stretches: CalendarDay[][] = [];
  for (const day of [...days].sort((one, other) => (one.day < other.day ? -1 : 1))) {
    const last = stretches.at(-1);
    if (last?.[0]?.name === day.name) last.push(day);
    else stretches.push([day]);
  }
  return stretches;
}
