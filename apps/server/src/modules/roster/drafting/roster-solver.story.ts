import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { breaches, type DraftProgress } from '@doorstep/domain';
import { demoProblem } from '../../../../bench/draft-problems';
import { RosterSolver } from './index';

const dist = path.resolve(__dirname, '../../../../dist');
const solver = new RosterSolver(pathToFileURL(path.join(dist, 'draft-worker.mjs')));
const month = demoProblem();
const fortnight = demoProblem('2026-12-07', '2026-12-20');

test('a draft is made beside the server: it hears of every stage and can do other things meanwhile', async () => {
  const told: DraftProgress[] = [];
  let turns = 0;
  const count = setInterval(() => (turns += 1), 1);
  const { plan, ended } = await solver.start(fortnight, (progress) => told.push(progress), { seconds: 120 })
    .done;
  clearInterval(count);
  expect(ended).toBe('done');
  expect(told.map(({ stage }) => stage)).toEqual(['quick', 'cover', 'fairness', 'wishes', 'standby']);
  expect(plan).toEqual(told.at(-1)?.plan);
  expect(plan.seats[0]).toMatchObject({ slotId: '2026-12-07/night', isStandby: false });
  expect(breaches(fortnight, plan.seats)).toEqual([]);
  expect(turns).toBeGreaterThan(5);
});

test('stopped on the way, it ends with the best plan so far, standbys included, and says no more', async () => {
  const told: DraftProgress[] = [];
  const drafting = solver.start(
    month,
    (progress) => {
      told.push(progress);
      if (progress.stage === 'cover') drafting.stop();
    },
    { seconds: 120 },
  );
  const { plan, ended, words } = await drafting.done;
  expect({ ended, words }).toEqual({
    ended: 'stopped',
    words: '已停下，留下的是目前最好的一版：224个岗位都有人。',
  });
  expect(told.map(({ stage }) => stage)).toEqual(['quick', 'cover']);
  expect(breaches(month, plan.seats)).toEqual([]);
  expect(plan.seats.filter((seat) => !seat.isStandby)).toHaveLength(224);
  expect(plan.seats.some((seat) => seat.isStandby)).toBe(true);
});

test('stopped before it has said anything, it still ends with a plan', async () => {
  const drafting = solver.start(month, () => undefined, { seconds: 120 });
  drafting.stop();
  const { plan, ended } = await drafting.done;
  expect(ended).toBe('stopped');
  expect(plan.seats.length).toBeGreaterThan(200);
});

test('four drafts at once do not disturb each other', async () => {
  const drafts = [1, 2, 3, 4].map(() => solver.start(fortnight, () => undefined, { seconds: 120 }).done);
  const [first, ...others] = await Promise.all(drafts);
  for (const other of others) expect(other.plan).toEqual(first?.plan);
});

test('a worker that breaks is heard of, not swallowed', async () => {
  const broken = new RosterSolver(pathToFileURL(path.join(dist, 'no-such-worker.mjs')));
  await expect(broken.start(fortnight, () => undefined, { seconds: 1 }).done).rejects.toThrow(
    /no-such-worker/,
  );
});
