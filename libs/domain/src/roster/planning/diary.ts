import { compareIds, hours, stationDay } from '../../kernel/index';
import { weekOf } from '../calendar/index';
import type { DraftMember, DraftProblem, DraftSeat, DraftSlot } from './draft';
import type { DutyPolicy } from './duty-policy';

/** One turn of a person: a seat of the plan, or one just before it (which has no slot here). */
export interface Turn {
  day: string;
  startsAt: Date;
  endsAt: Date;
  slot: DraftSlot | null;
  isStandby: boolean;
}

/** Why a turn does not go together with the others of the same person. */
export type Clash = 'double-seat' | 'overlap' | 'same-day' | 'rest' | 'week';

/** Everybody's turns, each person's in order of time. Seats of slots the problem does not know are left out. */
export function diaryOf(problem: DraftProblem, seats: readonly DraftSeat[]): Map<string, Turn[]> {
  const slots = new Map(problem.slots.map((slot) => [slot.id, slot]));
  const diary = new Map<string, Turn[]>(problem.members.map(({ id }) => [id, []]));
  const write = (personId: string, turn: Turn): void => {
    const turns = diary.get(personId);
    if (turns) turns.push(turn);
    else diary.set(personId, [turn]);
  };
  for (const { personId, startsAt, endsAt } of problem.before) {
    write(personId, { day: stationDay(startsAt), startsAt, endsAt, slot: null, isStandby: false });
  }
  for (const { slotId, personId, isStandby } of seats) {
    const slot = slots.get(slotId);
    if (slot) write(personId, turnOf(slot, isStandby));
  }
  for (const turns of diary.values()) turns.sort(inTime);
  return diary;
}

/** A seat as a turn. */
export const turnOf = (slot: DraftSlot, isStandby: boolean): Turn => ({
  day: slot.day,
  startsAt: slot.startsAt,
  endsAt: slot.endsAt,
  slot,
  isStandby,
});

const inTime = (a: Turn, b: Turn): number =>
  a.startsAt.getTime() - b.startsAt.getTime() || compareIds(a.slot?.id ?? '', b.slot?.id ?? '');

/** Why two turns of one person do not go together; null when they do. */
export function clashOf(a: Turn, b: Turn, policy: Pick<DutyPolicy, 'minRestHours'>): Clash | null {
  if (a.slot !== null && a.slot.id === b.slot?.id) return 'double-seat';
  const [first, second] = a.startsAt <= b.startsAt ? [a, b] : [b, a];
  const between = second.startsAt.getTime() - first.endsAt.getTime();
  if (between < 0) return 'overlap';
  if (a.day === b.day) return 'same-day';
  return between < hours(policy.minRestHours) ? 'rest' : null;
}

/** Seats a member takes a week at most: their own limit or the policy's, whichever is lower. */
export const weeklyLimit = (member: Pick<DraftMember, 'maxPerWeek'>, policy: DutyPolicy): number =>
  Math.min(member.maxPerWeek, policy.maxPerWeek);

/** Seats of the week a day lies in. Standing by uses up none: only who is called sits. */
export const seatsInWeek = (turns: readonly Turn[], day: string): number =>
  turns.filter((turn) => !turn.isStandby && weekOf(turn.day) === weekOf(day)).length;

/**
 * Why a member cannot sit in (or stand by for) a slot besides the turns they have already; null when they can. Whoever
 * stands by must be able to sit when called, so a full week bars them too.
 */
export function whyNotBesides(
  member: DraftMember,
  slot: DraftSlot,
  turns: readonly Turn[],
  policy: DutyPolicy,
): Clash | null {
  const wanted = turnOf(slot, false);
  for (const turn of turns) {
    const clash = clashOf(turn, wanted, policy);
    if (clash !== null) return clash;
  }
  return seatsInWeek(turns, slot.day) >= weeklyLimit(member, policy) ? 'week' : null;
}
