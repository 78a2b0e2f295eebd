import { diaryOf, whyNotBesides, weeklyLimit } from './diary';
import type { DraftHole, DraftMember, DraftProblem, DraftSeat, DraftSlot } from './draft';
import { whyNot } from './why-not';
import { slotWords } from './words';

/** Reasons that take away somebody who could come otherwise, in the order in which they are told. */
const TOLD = ['week', 'away', 'rest', 'same-day', 'overlap', 'free'] as const;
type Told = (typeof TOLD)[number];

/** The slots with fewer seats than they need (standing by fills none), each explained. */
export function holesOf(problem: DraftProblem, seats: readonly DraftSeat[]): DraftHole[] {
  return problem.slots
    .map((slot) => ({ slot, missing: slot.headcount - seatedIn(seats, slot).length }))
    .filter(({ missing }) => missing > 0)
    .map(({ slot, missing }) => ({ slotId: slot.id, missing, words: explainHole(problem, seats, slot) }));
}

/**
 * Why a slot is not full, in the secretary's words: 1月23日夜间值守只有1人可排：其余能来的15人里，9人这周已满3个班，4人请假，
 * 2人前后班休息不够。Everybody who could come at this time by rule and by what they registered is accounted for once.
 */
export function explainHole(problem: DraftProblem, seats: readonly DraftSeat[], slot: DraftSlot): string {
  const seated = seatedIn(seats, slot).length;
  const head = `${slotWords(slot)}${seated === 0 ? '没有人可排' : `只有${seated}人可排`}`;
  const reasons = reasonsOf(problem, seats, slot);
  const count = reasons.size;
  if (count === 0) return `${head}：${seated === 0 ? '名单里' : '其余的人里'}没有人能来这个时间`;
  const parts = TOLD.flatMap((told) =>
    partOf(
      told,
      problem.members.filter(({ id }) => reasons.get(id) === told),
      problem,
    ),
  );
  return `${head}：${seated === 0 ? '' : '其余'}能来的${count}人里，${parts.join('，')}`;
}

/** Why each of those who could come at this time, and is not seated in it, cannot sit. */
function reasonsOf(problem: DraftProblem, seats: readonly DraftSeat[], slot: DraftSlot): Map<string, Told> {
  const seated = new Set(seatedIn(seats, slot));
  const real = seats.filter((seat) => !seat.isStandby);
  const diary = diaryOf(problem, real);
  const reasons = new Map<string, Told>();
  for (const member of problem.members) {
    const bar = whyNot(member, slot, problem.policy);
    if (seated.has(member.id) || (bar !== null && bar !== 'away')) continue;
    const clash = whyNotBesides(member, slot, diary.get(member.id) ?? [], problem.policy);
    reasons.set(member.id, bar ?? TOLD.find((told) => told === clash) ?? 'free');
  }
  return reasons;
}

const seatedIn = (seats: readonly DraftSeat[], slot: DraftSlot): string[] =>
  seats.filter((seat) => seat.slotId === slot.id && !seat.isStandby).map(({ personId }) => personId);

const SAID: Record<Exclude<Told, 'week'>, string> = {
  away: '请假',
  rest: '前后班之间休息不够',
  'same-day': '当天已有一个班',
  overlap: '同一时间有别的班',
  free: '还可以排',
};

function partOf(told: Told, members: readonly DraftMember[], problem: DraftProblem): string[] {
  if (members.length === 0) return [];
  if (told !== 'week') return [`${members.length}人${SAID[told]}`];
  const limits = new Set(members.map((member) => weeklyLimit(member, problem.policy)));
  const [only] = limits;
  return [limits.size === 1 ? `${members.length}人这周已满${only}个班` : `${members.length}人这周已排满`];
}
