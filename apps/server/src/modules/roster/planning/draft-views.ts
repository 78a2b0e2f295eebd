import type { DraftSlotView, DraftView } from '@doorstep/contracts';
import {
  breaches,
  type DraftFairness,
  type DraftMember,
  type DraftPlan,
  type DraftProblem,
  type DraftSlot,
  loadsOf,
  planOf,
  whyNot,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/reader';
import { Identity } from '../../identity/index';
import type { Draft, KeptPlan, KeptSeat } from './draft-rows';
import { words } from './words';

const EMPTY: KeptPlan = { seats: [], bound: 0 };
const BREACHES_AT_MOST = 400;

/** A draft as the secretary sees it: everything said of the seats is computed from them, at every look. */
@Injectable()
export class DraftViews {
  constructor(private readonly identity: Identity) {}

  async of(reader: Reader, draft: Draft): Promise<DraftView> {
    const { problem, doneSteps, undoneSteps } = draft;
    const { seats, bound } = draft.plan ?? EMPTY;
    const plan = planOf(problem, seats, bound);
    const isOpen = draft.state === 'ready';
    return {
      ...(await this.headOf(reader, draft)),
      progress: draft.progress,
      slots: slotViews(problem.slots, seats, draft.plan === null ? [] : plan.missing),
      people: peopleOf(problem, seats),
      breaches: breaches(problem, seats).slice(0, BREACHES_AT_MOST),
      missing: draft.plan === null ? 0 : plan.missing.reduce((sum, { missing }) => sum + missing, 0),
      fairness: seats.length === 0 ? null : fairnessOf(problem, seats, plan.fairness),
      wishesMet: plan.wishesMet,
      wishesAsked: plan.wishesAsked,
      mayUndo: isOpen && doneSteps.length > 0,
      mayRedo: isOpen && undoneSteps.length > 0,
    };
  }

  /** The line by which a draft stands in the list. */
  async headOf(reader: Reader, draft: HeadRow) {
    const names = await this.identity.namesOf(reader, [draft.madeBy]);
    return headView(draft, names);
  }
}

export type HeadRow = Pick<
  Draft,
  'draftId' | 'fromDay' | 'untilDay' | 'state' | 'version' | 'madeBy' | 'madeAt'
>;

/** The head of a draft as the contract has it. */
export const headView = (
  { draftId, fromDay, untilDay, state, version, madeBy, madeAt }: HeadRow,
  names: Map<string, string>,
) => ({
  draftId,
  fromDay,
  untilDay,
  state,
  version,
  madeAt: madeAt.toISOString(),
  madeByName: names.get(madeBy) ?? words.nobodySaid,
});

function slotViews(
  slots: readonly DraftSlot[],
  seats: readonly KeptSeat[],
  holes: DraftPlan['missing'],
): DraftSlotView[] {
  const seatsOf = Map.groupBy(seats, ({ slotId }) => slotId);
  const holeOf = new Map(holes.map((hole) => [hole.slotId, hole]));
  return slots.map(({ cutKey: _, burden: __, startsAt, endsAt, ...slot }) => ({
    ...slot,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    seats: (seatsOf.get(slot.id) ?? []).slice(0, 12),
    missing: holeOf.get(slot.id)?.missing ?? 0,
    hole: (holeOf.get(slot.id)?.words ?? '').slice(0, 400),
  }));
}

/** Standing by is left out, as it is from the heaviest and the lightest: the figures beside each other are of one kind. */
function peopleOf(problem: DraftProblem, seats: readonly KeptSeat[]): DraftView['people'] {
  const nights = new Set(problem.slots.filter(({ part }) => part === 'night').map(({ id }) => id));
  const sat = seats.filter(({ isStandby }) => !isStandby);
  const loads = loadsOf(problem, sat);
  const seatsOf = Map.groupBy(sat, ({ personId }) => personId);
  return problem.members.map(({ id, name, kind, carriedBurden }) => {
    const own = seatsOf.get(id) ?? [];
    return {
      personId: id,
      name,
      memberKind: kind,
      carried: carriedBurden,
      burden: loads.get(id) ?? carriedBurden,
      seats: own.length,
      nights: own.filter(({ slotId }) => nights.has(slotId)).length,
    };
  });
}

/** The lightest is sought among those who could be given a slot at all: whoever is away all month is not spared. */
function fairnessOf(problem: DraftProblem, seats: readonly KeptSeat[], { spread, gap }: DraftFairness) {
  const loads = loadsOf(
    problem,
    seats.filter(({ isStandby }) => !isStandby),
  );
  const able = problem.members.filter((member) => isAble(member, problem));
  const lightest = Math.min(spread, ...able.map(({ id }) => loads.get(id) ?? 0));
  return { heaviest: spread, lightest, gapPercent: Math.min(1000, Math.round(gap * 1000) / 10) };
}

const isAble = (member: DraftMember, { slots, policy }: DraftProblem): boolean =>
  member.maxPerWeek > 0 && slots.some((slot) => whyNot(member, slot, policy) === null);
