import type { DraftSlotView } from '@doorstep/contracts';
import { weekOf } from '@doorstep/domain';

/** A day of the draft with its slots. */
export interface DraftDay {
  day: string;
  slots: DraftSlotView[];
}

/** The days of a draft in order. */
export function daysOfDraft(slots: readonly DraftSlotView[]): DraftDay[] {
  const days = new Map<string, DraftSlotView[]>();
  for (const slot of slots) days.set(slot.day, [...(days.get(slot.day) ?? []), slot]);
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, of]) => ({ day, slots: of.sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1)) }));
}

/** Days by week, Monday to Sunday: a phone shows one week at a time. */
export function weeksOf(days: readonly DraftDay[]): DraftDay[][] {
  const weeks = new Map<string, DraftDay[]>();
  for (const day of days) weeks.set(weekOf(day.day), [...(weeks.get(weekOf(day.day)) ?? []), day]);
  return [...weeks.values()];
}

/** How many seats the slots ask for altogether. */
export const seatsAsked = (slots: readonly DraftSlotView[]): number =>
  slots.reduce((sum, { headcount }) => sum + headcount, 0);
