import { stationInstant } from '../../kernel/index';
import { type CalendarDay, dayAfter, dayKindOf, type DayKind, daysBetween } from '../calendar/index';
import { burdenOf } from './burden-of';
import type { DraftSlot } from './draft';
import type { DutyPolicy, DutyVariant, SlotCut } from './duty-policy';

/** Minutes since midnight of `HH:MM`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * All slots that begin on the days from `fromDay` to `untilDay` (both included), in order. `calendar` holds the days the
 * station has overridden; the national calendar stands behind it. A slot's id is its day and cut: `2026-01-23/night`.
 */
export function slotsOfDays(
  policy: DutyPolicy,
  calendar: readonly CalendarDay[],
  fromDay: string,
  untilDay: string,
): DraftSlot[] {
  return daysBetween(fromDay, untilDay).flatMap((day) => {
    const dayKind = dayKindOf(day, calendar);
    const variant = variantOf(policy, day, dayKind);
    const cuts = variant?.cuts ?? policy.cuts;
    const headcount = variant?.headcount ?? policy.headcount;
    return cuts
      .map((cut) => slotOf(cut, { day, dayKind, headcount: cut.headcount ?? headcount }))
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  });
}

/** The variant a day is cut by; null on a day like any other. Of two seasons that both hold, the first named. */
export function variantOf(policy: DutyPolicy, day: string, dayKind: DayKind): DutyVariant | null {
  const holiday = policy.variants.find(({ kind }) => kind === 'holiday');
  if (holiday && dayKind === 'holiday') return holiday;
  return policy.variants.find((variant) => variant.kind === 'season' && isInSeason(variant, day)) ?? null;
}

function isInSeason({ from, until }: DutyVariant, day: string): boolean {
  if (from === undefined || until === undefined) return false;
  const date = day.slice(5);
  return from <= until ? from <= date && date <= until : from <= date || date <= until;
}

function slotOf(cut: SlotCut, on: { day: string; dayKind: DayKind; headcount: number }): DraftSlot {
  const runsOver = minutesOf(cut.end) <= minutesOf(cut.start);
  const slot = {
    ...on,
    id: `${on.day}/${cut.key}`,
    cutKey: cut.key,
    label: cut.label,
    startsAt: stationInstant(on.day, 0, minutesOf(cut.start)),
    endsAt: stationInstant(runsOver ? dayAfter(on.day) : on.day, 0, minutesOf(cut.end)),
    part: cut.part,
    mode: cut.mode,
  };
  return { ...slot, burden: burdenOf(slot) };
}
