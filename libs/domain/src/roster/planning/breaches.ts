import { compareIds } from '../../kernel/index';
import { weekOf } from '../calendar/index';
import { type Clash, clashOf, diaryOf, type Turn, weeklyLimit } from './diary';
import type { DraftMember, DraftProblem, DraftSeat, DraftSlot } from './draft';
import { whyNot } from './why-not';
import { type BreachCode, breachWords } from './words';

/** A hard rule a seat breaks. The secretary may overrule it with a word; a draft never does by itself. */
export interface Breach {
  code: BreachCode;
  slotId: string;
  personId: string;
  words: string;
}

/** What is being looked at. */
interface Look {
  problem: DraftProblem;
  member: DraftMember;
  turns: readonly Turn[];
}

/**
 * Every hard rule these seats break, by time. The same checker judges drafts, the editor by hand, take-overs and covers.
 * Where two seats do not go together, the later one is named.
 */
export function breaches(problem: DraftProblem, seats: readonly DraftSeat[]): Breach[] {
  const members = new Map(problem.members.map((member) => [member.id, member]));
  const slots = new Set(problem.slots.map(({ id }) => id));
  const lost = seats.filter((seat) => !slots.has(seat.slotId));
  const found = lost.map(({ slotId, personId }) =>
    breachOf('unknown-slot', { id: slotId }, { problem, personId, member: members.get(personId) }),
  );
  for (const [personId, turns] of diaryOf(problem, seats)) {
    const member = members.get(personId);
    if (member) found.push(...ofMember({ problem, member, turns }));
    else found.push(...ofStranger(problem, personId, turns));
  }
  const order = new Map(problem.slots.map((slot) => [slot.id, slot.startsAt.getTime()]));
  const startOf = ({ slotId }: Breach): number => order.get(slotId) ?? 0;
  return found.sort((a, b) => startOf(a) - startOf(b) || compareIds(a.personId, b.personId));
}

function ofStranger(problem: DraftProblem, personId: string, turns: readonly Turn[]): Breach[] {
  return turns
    .filter(({ slot }) => slot !== null)
    .map(({ slot }) => breachOf('unknown-member', slot!, { problem, personId }));
}

function ofMember(look: Look): Breach[] {
  return look.turns.flatMap((turn, n) => {
    if (turn.slot === null) return [];
    const codes = [
      whyNot(look.member, turn.slot, look.problem.policy),
      clashAt(look, n),
      isOverWeek(look, n) ? ('week' as const) : null,
    ];
    const about = { problem: look.problem, personId: look.member.id, member: look.member };
    return codes.filter((code) => code !== null).map((code) => breachOf(code, turn.slot!, about));
  });
}

/** The turns before this one, and those before the plan that lie after it. */
function clashAt({ problem, turns }: Look, n: number): Clash | null {
  for (const [m, other] of turns.entries()) {
    const isTheirs = m < n || (m > n && other.slot === null);
    const clash = isTheirs ? clashOf(other, turns[n]!, problem.policy) : null;
    if (clash !== null) return clash;
  }
  return null;
}

/** Seats beyond the week's limit, counted in order of time; standing by is over it when the seats alone fill the week. */
function isOverWeek({ problem, member, turns }: Look, n: number): boolean {
  const turn = turns[n]!;
  const others = turns.filter(
    (other, m) => m !== n && !other.isStandby && weekOf(other.day) === weekOf(turn.day),
  );
  const counted = turn.isStandby ? others : others.filter((other) => isBefore(other, turn, turns));
  return counted.length >= weeklyLimit(member, problem.policy);
}

const isBefore = (other: Turn, turn: Turn, turns: readonly Turn[]): boolean =>
  other.slot === null || turns.indexOf(other) < turns.indexOf(turn);

function breachOf(
  code: BreachCode,
  slot: Pick<DraftSlot, 'id'> & Partial<DraftSlot>,
  about: { problem: DraftProblem; personId: string; member?: DraftMember | undefined },
): Breach {
  const words = breachWords(code, { slot, member: about.member, policy: about.problem.policy });
  return { code, slotId: slot.id, personId: about.personId, words };
}
