import {
  clashOf,
  type DraftMember,
  type DraftProblem,
  type DraftSeat,
  type DraftSlot,
  diaryOf,
  turnOf,
  seatsInWeek,
  weeklyLimit,
  weekOf,
  whyNot,
  whyNotBesides,
} from '@doorstep/domain';

/** One seat that may be given: a member in a slot whom no rule, no leave and no pinned seat bars. */
interface Option {
  slot: number;
  member: number;
}

/** Options of which at most `limit` may be taken. */
interface AtMost {
  options: readonly number[];
  limit: number;
}

/**
 * A draft's problem as the solver sees it: indices instead of names, in an order that depends only on what is asked, and
 * the hard rules as rows. Pinned seats are part of the ground, not of the choice.
 */
export interface Board {
  problem: DraftProblem;
  slots: readonly DraftSlot[];
  members: readonly DraftMember[];
  options: readonly Option[];
  /** Options by slot and by member. */
  bySlot: readonly (readonly number[])[];
  byMember: readonly (readonly number[])[];
  /** Seats still to be given, per slot. */
  needs: readonly number[];
  /** Whether a pin already sits in the slot. */
  isPinned: readonly boolean[];
  /** Carried burden and pinned seats, per member. */
  base: readonly number[];
  hasPin: readonly boolean[];
  rules: readonly AtMost[];
  pinned: readonly DraftSeat[];
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Lays out a problem for the solver. */
export function boardOf(problem: DraftProblem): Board {
  const slots = [...problem.slots].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || byId(a, b));
  const members = [...problem.members].sort(byId);
  const pinned = pinsOf(problem);
  const options = optionsOf(problem, slots, members, pinned);
  const pinsIn = (slot: DraftSlot): number => pinned.filter(({ slotId }) => slotId === slot.id).length;
  const burdens = new Map(slots.map((slot) => [slot.id, slot.burden]));
  const pinsOfMember = members.map(({ id }) => pinned.filter(({ personId }) => personId === id));
  const ground = {
    problem,
    slots,
    members,
    options,
    bySlot: grouped(options, slots.length, 'slot'),
    byMember: grouped(options, members.length, 'member'),
    needs: slots.map((slot) => Math.max(0, slot.headcount - pinsIn(slot))),
    isPinned: slots.map((slot) => pinsIn(slot) > 0),
    base: members.map(
      ({ carriedBurden }, n) =>
        carriedBurden + pinsOfMember[n]!.reduce((sum, { slotId }) => sum + burdens.get(slotId)!, 0),
    ),
    hasPin: pinsOfMember.map((pins) => pins.length > 0),
    pinned,
  };
  return { ...ground, rules: rulesOf(ground) };
}

/** The pins that name a slot and a member there are, each once. */
function pinsOf(problem: DraftProblem): DraftSeat[] {
  const slots = new Set(problem.slots.map(({ id }) => id));
  const members = new Set(problem.members.map(({ id }) => id));
  const known = problem.fixed.filter(({ slotId, personId }) => slots.has(slotId) && members.has(personId));
  const once = new Map(known.map((pin) => [`${pin.slotId} ${pin.personId}`, pin]));
  return [...once.values()].map(({ slotId, personId }) => ({ slotId, personId, isStandby: false }));
}

function optionsOf(
  problem: DraftProblem,
  slots: readonly DraftSlot[],
  members: readonly DraftMember[],
  pinned: readonly DraftSeat[],
): Option[] {
  const diary = diaryOf(problem, pinned);
  return slots.flatMap((slot, s) =>
    members.flatMap((member, m) => {
      const turns = diary.get(member.id) ?? [];
      const isBarred =
        whyNot(member, slot, problem.policy) ?? whyNotBesides(member, slot, turns, problem.policy);
      return isBarred === null ? [{ slot: s, member: m }] : [];
    }),
  );
}

function grouped(options: readonly Option[], count: number, key: 'slot' | 'member'): number[][] {
  const groups = Array.from({ length: count }, (): number[] => []);
  options.forEach((option, n) => groups[option[key]]!.push(n));
  return groups;
}

type Ground = Omit<Board, 'rules'>;

/** Who sits once cannot sit again too soon, and not more often a week than agreed. */
function rulesOf(ground: Ground): AtMost[] {
  const cliques = cliquesOf(ground);
  const diary = diaryOf(ground.problem, ground.pinned);
  return ground.byMember.flatMap((own, m) => {
    const member = ground.members[m]!;
    const slotOf = new Map(own.map((option) => [ground.options[option]!.slot, option]));
    const once = cliques
      .map((clique) => clique.flatMap((slot) => slotOf.get(slot) ?? []))
      .filter((options) => options.length > 1);
    const weeks = new Map<string, number[]>();
    for (const option of own) {
      const week = weekOf(ground.slots[ground.options[option]!.slot]!.day);
      weeks.set(week, [...(weeks.get(week) ?? []), option]);
    }
    const turns = diary.get(member.id) ?? [];
    const perWeek = [...weeks].map(([week, options]) => ({
      options,
      limit: weeklyLimit(member, ground.problem.policy) - seatsInWeek(turns, week),
    }));
    return [
      ...withoutSubsets(once).map((options) => ({ options, limit: 1 })),
      ...perWeek.filter(({ options, limit }) => options.length > limit),
    ];
  });
}

/**
 * Sets of slots of which one person takes at most one: each slot with all earlier ones it does not go together with.
 * Rest makes intervals of the slots, and what does not go with a slot's start does not go together either; so these sets
 * are as good as pairs, with far fewer rows and tighter ones.
 */
function cliquesOf({ slots, problem }: Ground): number[][] {
  const turns = slots.map((slot) => turnOf(slot, false));
  return slots.map((_, n) =>
    turns.slice(0, n + 1).flatMap((turn, other) => {
      return other === n || clashOf(turn, turns[n]!, problem.policy) !== null ? [other] : [];
    }),
  );
}

/** A set that lies within another says nothing. */
function withoutSubsets(sets: readonly (readonly number[])[]): (readonly number[])[] {
  const bySize = [...sets].sort((a, b) => b.length - a.length);
  const kept: (readonly number[])[] = [];
  for (const set of bySize) {
    if (!kept.some((other) => set.every((option) => other.includes(option)))) kept.push(set);
  }
  return kept;
}
