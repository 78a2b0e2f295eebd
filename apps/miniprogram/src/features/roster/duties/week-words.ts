import type { AnswerOf, SlotView, readMyWeek } from '@doorstep/contracts';
import { partnersIn } from '../slot/members';
import { whenWords } from '../slot/slot-times';
import { WEEK_WORDS } from './words';

type Week = Pick<AnswerOf<typeof readMyWeek>, 'items' | 'hours'>;

/** “这周您有2个班，共11小时，第一个是明晚 18:00 晚班，和赵淑芬一起。” */
export function weekWords({ items, hours }: Week, now: Date): string {
  const [first] = items;
  if (first === undefined) return WEEK_WORDS.none;
  const name = items.length === 1 ? WEEK_WORDS.only : WEEK_WORDS.first;
  return `${WEEK_WORDS.sum(items.length, String(hours))}${name(saidOf(first, now))}。`;
}

function saidOf(slot: SlotView, now: Date): string {
  const names = partnersIn(slot).join('、');
  return `${whenWords(slot, now)} ${slot.label}${names === '' ? '' : WEEK_WORDS.withWhom(names)}`;
}

/** Hours in a list of slots, with half an hour where there is one. */
export function hoursOf(slots: readonly { startsAt: string; endsAt: string }[]): string {
  const all = slots.reduce((sum, slot) => sum + Date.parse(slot.endsAt) - Date.parse(slot.startsAt), 0);
  return String(Math.round(all / 1_800_000) / 2);
}
