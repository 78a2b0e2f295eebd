import type { AnswerOf, readMyDutyWishes } from '@doorstep/contracts';
import { DAY_PARTS, type DayPart } from '@doorstep/domain';
import { WISH_WORDS } from './words';

export type Wish = AnswerOf<typeof readMyDutyWishes>['items'][number];
export type PartChoice = DayPart | 'all';
export const PARTS: readonly PartChoice[] = ['all', ...DAY_PARTS];

/** The wishes after some days were spoken about; `wants: undefined` takes back what was said of them. */
export function wished(
  before: readonly Wish[],
  { days, part, wants }: { days: readonly string[]; part: PartChoice; wants: boolean | undefined },
): Wish[] {
  const said = part === 'all' ? null : part;
  const isReplaced = (wish: Wish): boolean =>
    days.includes(wish.day) && (said === null || wish.part === null || wish.part === said);
  const kept = before.filter((wish) => !isReplaced(wish));
  const added = wants === undefined ? [] : days.map((day) => ({ day, part: said, wants }));
  return [...kept, ...added].sort((a, b) => a.day.localeCompare(b.day));
}

/** What stands under a day: 来, 别, or both. */
export function markOf(wishes: readonly Wish[], day: string): string | undefined {
  const said = wishes.filter((wish) => wish.day === day);
  const marks = [
    ...(said.some(({ wants }) => wants) ? [WISH_WORDS.markWants] : []),
    ...(said.some(({ wants }) => !wants) ? [WISH_WORDS.markNot] : []),
  ];
  return marks.length === 0 ? undefined : marks.join('');
}
