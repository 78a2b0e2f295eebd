import { minutes, wallClock } from '../../kernel/index';
import type { DraftSlot } from './draft';

/** The heating season (MM-DD, both ends included): sitting early or late is cold then. */
const COLD_FROM = '11-15';
const COLD_UNTIL = '03-15';
const NINE = 9 * 60;
const EIGHTEEN = 18 * 60;
/** A standby is at home and mostly left in peace. */
const STANDBY_SHARE = 5;

type Weighed = Pick<DraftSlot, 'day' | 'startsAt' | 'endsAt' | 'part' | 'mode' | 'dayKind'>;

/**
 * What sitting through a slot weighs, in whole points: ten an hour; half on call; half as much again at night and on a
 * public holiday (not a plain weekend); a fifth more at the station before nine or after six in the cold season.
 */
export function burdenOf(slot: Weighed): number {
  const hours = (slot.endsAt.getTime() - slot.startsAt.getTime()) / 3_600_000;
  const mode = slot.mode === 'on_call' ? 0.5 : 1;
  const night = slot.part === 'night' ? 1.5 : 1;
  const holiday = slot.dayKind === 'holiday' ? 1.5 : 1;
  return Math.round(hours * 10 * mode * night * holiday * (isCold(slot) ? 1.2 : 1));
}

/** What standing by for a slot weighs: a fifth of sitting in it. */
export const standbyBurdenOf = (burden: number): number => Math.round(burden / STANDBY_SHARE);

function isCold(slot: Weighed): boolean {
  const date = slot.day.slice(5);
  if (slot.mode !== 'on_site' || (date < COLD_FROM && date > COLD_UNTIL)) return false;
  const { hour, minute } = wallClock(slot.startsAt);
  const start = hour * 60 + minute;
  const end = start + (slot.endsAt.getTime() - slot.startsAt.getTime()) / minutes(1);
  return start < NINE || end > EIGHTEEN;
}
