/** A slot of duty as the rule reads it. Members are listed in the order they were assigned. */
export interface Slot {
  id: string;
  startsAt: Date;
  endsAt: Date;
  memberIds: readonly string[];
}

/** Who answers for the post at an instant. `secretary` and `district` are always there; that is what a gap falls to. */
export interface Duty {
  slot: Slot | null;
  /** The pair on duty; empty only where the roster has a hole. */
  pair: readonly string[];
  /** Those who sit next, without those who sit now. */
  nextPair: readonly string[];
  secretaries: readonly string[];
  district: readonly string[];
}

export interface Bench {
  slots: readonly Slot[];
  secretaries: readonly string[];
  district: readonly string[];
}

/** At a slot's edge the incoming slot answers: a slot holds its first instant and not its last. */
function slotAt(slots: readonly Slot[], moment: Date): Slot | null {
  return slots.find((slot) => slot.startsAt <= moment && moment < slot.endsAt) ?? null;
}

function slotAfter(slots: readonly Slot[], moment: Date): Slot | null {
  const later = slots.filter((slot) => slot.startsAt > moment && slot.memberIds.length > 0);
  later.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.id.localeCompare(b.id));
  return later[0] ?? null;
}

/** Who is on duty at an instant, who comes next, and who stands behind them. Pure: the same answer in every process. */
export function dutyAt(bench: Bench, moment: Date): Duty {
  const slot = slotAt(bench.slots, moment);
  const pair = slot?.memberIds ?? [];
  const next = slotAfter(bench.slots, moment)?.memberIds ?? [];
  return {
    slot,
    pair,
    nextPair: next.filter((member) => !pair.includes(member)),
    secretaries: bench.secretaries,
    district: bench.district,
  };
}

/** Everybody who must be told when `wanted` is called, falling through to the next in line: a gap is never silence. */
export function reachable(
  duty: Duty,
  wanted: 'duty' | 'next-pair' | 'secretary' | 'district',
): readonly string[] {
  const chain = [duty.pair, duty.nextPair, duty.secretaries, duty.district];
  const from = { duty: 0, 'next-pair': 1, secretary: 2, district: 3 }[wanted];
  const ahead = chain.slice(from).find((people) => people.length > 0);
  return (
    ahead ??
    chain
      .slice(0, from)
      .reverse()
      .find((people) => people.length > 0) ??
    []
  );
}
