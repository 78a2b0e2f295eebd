import { breaches, type DraftProblem } from '@doorstep/domain';
import { RosterSolver } from '../src/modules/roster/drafting/index';
import { demoProblem, halfDayProblem } from './draft-problems';

/** Drafts both sizes as the server does (in a worker) and prints what it took: wall and CPU seconds, gap, holes. */
export async function benchDrafts(worker: URL): Promise<void> {
  for (const [name, problem] of [
    ['demo station, 28 days', demoProblem()],
    ['60 people, 62 half-day slots', halfDayProblem()],
  ] as const) {
    await benchDraft(worker, name, problem);
  }
}

async function benchDraft(worker: URL, name: string, problem: DraftProblem): Promise<void> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const seconds = (): string => ((performance.now() - began) / 1000).toFixed(2);
  const { done } = new RosterSolver(worker).start(
    problem,
    ({ stage, percent, words }) => console.log(`  ${seconds()} s ${stage} ${percent}% ${words}`),
    { seconds: 60 },
  );
  const { plan, ended, words } = await done;
  const used = process.cpuUsage(cpu);
  console.log(`${name}: ${words}`);
  console.log(
    JSON.stringify({
      people: problem.members.length,
      slots: problem.slots.length,
      ended,
      wallSeconds: Number(seconds()),
      cpuSeconds: Number(((used.user + used.system) / 1e6).toFixed(2)),
      breaches: breaches(problem, plan.seats).length,
      missing: plan.missing.reduce((sum, { missing }) => sum + missing, 0),
      ...plan.fairness,
      wishes: `${plan.wishesMet}/${plan.wishesAsked}`,
    }),
  );
}
