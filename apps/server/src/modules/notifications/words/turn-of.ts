import { comingDayWords, spanWords, type SlotDigest } from '@doorstep/domain';

/** A slot as a message names it: 明天（11月23日周一）18:00–24:00 晚班. */
export function turnOf({ startsAt, endsAt, label }: SlotDigest, now: Date): string {
  return `${comingDayWords(new Date(startsAt), now)}${hoursOf({ startsAt, endsAt })} ${label}`;
}

/** 18:00–24:00 */
export const hoursOf = ({ startsAt, endsAt }: Pick<SlotDigest, 'startsAt' | 'endsAt'>): string =>
  spanWords(new Date(startsAt), new Date(endsAt));
