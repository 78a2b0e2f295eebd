import {
  after,
  askOrder,
  type Breach,
  breaches,
  days,
  type DraftProblem,
  type DraftSeat,
  type DraftSlot,
  stationDay,
  stationInstant,
  weekOf,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/reader';
import { DraftMembers } from '../planning/draft-members';
import { policyOf } from '../planning/duty-policies';
import { slotsBetween, type SlotOnRoster } from './slot-rows';

/** Rest and one slot a day reach beyond the week's edge. */
const BESIDE_THE_WEEK = days(2);

/** Who could sit in one slot, with everything around it that the rules of planning look at. */
export interface SlotCandidates {
  problem: DraftProblem;
  /** Seats of the slot's week as they stand. */
  seats: readonly DraftSeat[];
  /** Everybody no hard rule bars, whoever has carried least first. */
  inOrder: readonly string[];
  /** Hard rules that would be broken if this person sat there, those of their later seats included. */
  breachesOf(personId: string): Breach[];
}

/** Looks for people to fill a slot, by the same rules by which a month is drafted. */
@Injectable()
export class Candidates {
  constructor(private readonly members: DraftMembers) {}

  /** Who could sit in the slot, as things stand now. `instead`: seats of these people in it are about to end. */
  async of(
    reader: Reader,
    slot: SlotOnRoster,
    now: Date,
    instead: readonly string[] = [],
  ): Promise<SlotCandidates> {
    const day = stationDay(slot.startsAt);
    const monday = stationInstant(weekOf(day));
    const around = await slotsBetween(
      reader,
      slot.stationId,
      after(monday, -BESIDE_THE_WEEK),
      after(monday, days(7) + BESIDE_THE_WEEK),
    );
    const problem: DraftProblem = {
      policy: await policyOf(reader, slot.stationId),
      slots: around.map(draftSlot),
      members: await this.members.of(reader, slot.stationId, { fromDay: day, untilDay: day }),
      fixed: [],
      before: [],
      lastMonthPairs: [],
    };
    const seats = around
      .flatMap((other) => seatsOf(other, now))
      .filter(({ slotId, personId }) => slotId !== slot.id || !instead.includes(personId));
    return {
      problem,
      seats,
      inOrder: askOrder(problem, seats, draftSlot(slot)),
      breachesOf: (personId) => newBreaches(problem, seats, { slotId: slot.id, personId, isStandby: false }),
    };
  }
}

/** A slot as the rules of planning read it. */
export const draftSlot = (slot: SlotOnRoster): DraftSlot => ({
  id: slot.id,
  day: stationDay(slot.startsAt),
  cutKey: slot.cutKey,
  label: slot.label,
  startsAt: slot.startsAt,
  endsAt: slot.endsAt,
  part: slot.part,
  mode: slot.mode,
  headcount: slot.headcount,
  dayKind: slot.dayKind,
  burden: slot.burden,
});

/** Seats that were sat through count as well: they fill the week, and rest is counted from their end. */
const seatsOf = (slot: SlotOnRoster, now: Date): DraftSeat[] =>
  slot.seats
    .filter((seat) => seat.givenUpAt === null || seat.givenUpAt > now)
    .map(({ personId, isStandby }) => ({ slotId: slot.id, personId, isStandby }));

/**
 * What one more seat would break that is not broken already. Sitting takes the place of standing by in the same slot;
 * that it fills the week in which somebody stands by elsewhere hinders nobody (they would not be called then).
 */
function newBreaches(problem: DraftProblem, seats: readonly DraftSeat[], wanted: DraftSeat): Breach[] {
  const theirs = (seat: DraftSeat): boolean => seat.personId === wanted.personId;
  const others = seats.filter((seat) => !(theirs(seat) && seat.isStandby && seat.slotId === wanted.slotId));
  const standsBy = new Set(
    others.filter((seat) => theirs(seat) && seat.isStandby).map(({ slotId }) => slotId),
  );
  const nameOf = ({ code, slotId, personId }: Breach): string => `${code} ${slotId} ${personId}`;
  const known = new Set(breaches(problem, others).map(nameOf));
  const isNew = (breach: Breach): boolean =>
    breach.personId === wanted.personId && !known.has(nameOf(breach));
  const isOfStandby = ({ code, slotId }: Breach): boolean => code === 'week' && standsBy.has(slotId);
  return breaches(problem, [...others, wanted]).filter((breach) => isNew(breach) && !isOfStandby(breach));
}
