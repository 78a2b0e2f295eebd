import { breaches, type DraftProblem, type DraftProgress } from '@doorstep/domain';
import { demoProblem, halfDayProblem } from '../../../../bench/draft-problems';
import { boardOf } from './board';
import { draftRoster } from './draft-roster';
import { goodWillOf, kindnessesOf } from './good-will';
import { loadSolver, type Solve } from './highs';
import { loadsWith, peakOf, unevennessOf } from './load-model';
import { quickPlan } from './quick-plan';
import { improve } from './search';
import { coverOf } from './seat-model';
import { Seating } from './seating';

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

const draft = (problem: DraftProblem) => {
  const told: DraftProgress[] = [];
  const outcome = draftRoster(problem, solve, { seconds: 300 }, (progress) => told.push(progress));
  return { ...outcome, told };
};
const missing = (plan: { missing: readonly { missing: number }[] }): number =>
  plan.missing.reduce((sum, hole) => sum + hole.missing, 0);

test('the demo station’s month: every seat given, no rule broken, proven within five in a hundred, wishes met', () => {
  const problem = demoProblem();
  const { plan, ended, told } = draft(problem);
  expect(ended).toBe('done');
  expect(breaches(problem, plan.seats)).toEqual([]);
  expect(missing(plan)).toBe(0);
  expect(plan.fairness.bound).toBeGreaterThan(0);
  expect(plan.fairness.gap).toBeLessThanOrEqual(0.05);
  expect(plan.wishesMet).toBeGreaterThan(0.6 * plan.wishesAsked);
  expect(told.map(({ stage }) => stage)).toEqual(['quick', 'cover', 'fairness', 'wishes', 'standby']);
  const percents = told.map(({ percent }) => percent);
  expect([...percents].sort((a, b) => a - b)).toEqual(percents);
  expect(told[1]?.words).toBe('已排满全部224个岗位，正在让大家更公平…');
  for (const { plan: sofar } of told) expect(breaches(problem, sofar!.seats)).toEqual([]);
}, 120_000);

test('sixty people and 62 half-day slots: the same', () => {
  const problem = halfDayProblem();
  const { plan, ended } = draft(problem);
  expect({ ended, missing: missing(plan), breaches: breaches(problem, plan.seats) }).toEqual({
    ended: 'done',
    missing: 0,
    breaches: [],
  });
  expect(plan.fairness.gap).toBeLessThanOrEqual(0.05);
}, 120_000);

/** A fortnight keeps the remaining tests short. */
const fortnight = demoProblem('2026-12-07', '2026-12-20');

test('the same problem has the same plan, in whatever order people and slots are named', () => {
  const turned = {
    ...fortnight,
    members: [...fortnight.members].reverse(),
    slots: [...fortnight.slots].reverse(),
  };
  expect(draft(turned).plan.seats).toEqual(draft(fortnight).plan.seats);
}, 120_000);

test('a month that cannot be filled gives the least bad plan and a reason for every hole', () => {
  const few = { ...fortnight, members: fortnight.members.slice(0, 12) };
  const { plan, ended, words } = draft(few);
  expect(ended).toBe('done');
  expect(breaches(few, plan.seats)).toEqual([]);
  const seats = plan.seats.filter((seat) => !seat.isStandby).length;
  expect(seats + missing(plan)).toBe(112);
  expect(words).toBe(`排好了：还有${missing(plan)}个岗位没有人可排，原因都写在空着的班次上。`);
  for (const hole of plan.missing) {
    expect(hole.words).toMatch(/^1\d?月\d+日.+(没有人可排|只有1人可排)：/);
    expect(hole.words).not.toContain('还可以排');
  }
}, 120_000);

test('pinned seats stay, also against the rules; nobody is put beside them who may not', () => {
  const zhao = fortnight.members[0]!;
  const fixed = [
    { slotId: '2026-12-08/morning', personId: zhao.id },
    { slotId: '2026-12-08/evening', personId: zhao.id },
    { slotId: '2026-12-09/night', personId: fortnight.members[1]!.id },
  ];
  const pinned = { ...fortnight, fixed };
  const { plan } = draft(pinned);
  for (const pin of fixed) expect(plan.seats).toContainEqual({ ...pin, isStandby: false });
  const found = breaches(pinned, plan.seats);
  expect(found.length).toBeGreaterThan(0);
  const isPin = ({ slotId, personId }: { slotId: string; personId: string }): boolean =>
    fixed.some((pin) => pin.slotId === slotId && pin.personId === personId);
  expect(found.filter((breach) => !isPin(breach))).toEqual([]);
}, 120_000);

test('nobody at all, and nothing to fill, are answered too', () => {
  expect(missing(draft({ ...fortnight, members: [] }).plan)).toBe(112);
  expect(draft({ ...fortnight, slots: [] }).plan).toMatchObject({ seats: [], missing: [] });
});

test('when time is up at once there is still a plan without a broken rule', () => {
  const outcome = draftRoster(fortnight, solve, { seconds: 0 }, () => undefined);
  expect(outcome.ended).toBe('time');
  expect(breaches(fortnight, outcome.plan.seats)).toEqual([]);
  expect(missing(outcome.plan)).toBe(0);
}, 120_000);

test('a search looks at the clock before it tries anything', () => {
  const board = boardOf(fortnight);
  const start = quickPlan(board);
  const search = (left: number) =>
    improve(board, start, {
      kindnesses: [],
      cap: Infinity,
      deserted: 0,
      aim: (seating) => seating.unevenness,
      tries: 20_000,
      left: () => left,
      heat: 60,
    });
  expect(search(0)).toEqual(start);
  expect(unevennessOf(board, search(1))).toBeLessThan(unevennessOf(board, start));
});

test('what a seating keeps up to date is what counting it anew would give', () => {
  const pins = [{ slotId: fortnight.slots[3]!.id, personId: fortnight.members[2]!.id }];
  const board = boardOf({ ...fortnight, fixed: pins });
  const kindnesses = kindnessesOf(board);
  const seating = new Seating(board, kindnesses, 200);
  let state = 5;
  const below = (most: number): number =>
    Math.floor(((state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff) / 0x8000_0000) * most);
  for (const option of quickPlan(board)) seating.take(option);
  for (let n = 0; n < 400; n++) {
    const option = below(board.options.length);
    if (seating.has(option)) seating.leave(option);
    else if (seating.fits(option)) seating.take(option);
    if (n % 20 !== 0) continue;
    const { taken } = seating;
    const loads = loadsWith(board, taken);
    const seated = new Set(taken.map((one) => board.options[one]!.member));
    const over = loads.map((load, member) =>
      seated.has(member) || board.hasPin[member] ? Math.max(0, load - 200) : 0,
    );
    expect(seating.goodWill).toBe(goodWillOf(board, kindnesses, taken));
    expect(seating.unevenness).toBe(unevennessOf(board, taken));
    expect(seating.over).toBe(over.reduce((sum, points) => sum + points, 0));
    expect(seating.deserted).toBe(coverOf(board, taken).deserted);
    expect(peakOf(board, taken) > 200).toBe(seating.over > 0);
  }
});
