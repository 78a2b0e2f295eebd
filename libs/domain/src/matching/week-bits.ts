import { WEEK_SLOTS } from '../wishes/half-days';

/* A week's half-days as bits, Monday morning lowest: what the rules count in. */

/** Every half-day of the week. */
export const WHOLE_WEEK = 2 ** 21 - 1;

/** Half-days as bits. What is no half-day is left out. */
export function bitsOf(slots: readonly string[]): number {
  return slots.reduce((bits, slot) => {
    const place = WEEK_SLOTS.indexOf(slot);
    return place < 0 ? bits : bits | (1 << place);
  }, 0);
}

/** The half-days of some bits, in the order of the week. */
export const slotsOf = (bits: number): string[] => WEEK_SLOTS.filter((_, place) => bits & (1 << place));

/** How many half-days some bits hold. */
export function countSlots(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The days (bit 0 Monday) on which some half-day is held. */
export function daysOf(bits: number): number {
  let days = 0;
  for (let day = 0; day < 7; day += 1) if (bits & (7 << (3 * day))) days |= 1 << day;
  return days;
}

/** Days × parts as half-day bits; days with bit 0 Monday, parts with bit 0 morning. */
export function crossed(days: number, parts: number): number {
  let bits = 0;
  for (let day = 0; day < 7; day += 1) if (days & (1 << day)) bits |= parts << (3 * day);
  return bits;
}
