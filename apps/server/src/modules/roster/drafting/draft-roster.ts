import {
  type DraftOutcome,
  type DraftProblem,
  type DraftProgress,
  planOf,
  standbyFor,
} from '@doorstep/domain';
import { boardOf } from './board';
import { coverSeats } from './cover-stage';
import { makeFair } from './fairness-stage';
import type { Solve } from './highs';
import { quickPlan } from './quick-plan';
import { coverOf, seatsOf } from './seat-model';
import { meetWishes } from './wishes-stage';
import { outcomeWords, progressWords } from './words';

/** How long a draft may take. */
export interface DraftLimits {
  /** Seconds on the wall. The stages end by themselves long before, on all months we have met. */
  seconds: number;
}

/**
 * Drafts a roster in stages, each keeping to what the ones before have reached: a quick plan, as few empty seats as
 * possible, fair loads, wishes, standbys. Always ends with a plan; months that cannot be filled give the least bad one
 * with its holes explained. The same problem has the same plan unless the limit is reached. Blocks its thread: run it in
 * a worker. `tell` hears of every stage with the plan so far.
 */
export function draftRoster(
  problem: DraftProblem,
  solve: Solve,
  limits: DraftLimits,
  tell: (progress: DraftProgress) => void,
): DraftOutcome {
  const began = performance.now();
  const left = (): number => limits.seconds - (performance.now() - began) / 1000;
  const board = boardOf(problem);
  const shop = { board, solve, left };
  const say = (
    stage: keyof typeof progressWords,
    percent: number,
    at: { taken: readonly number[]; bound?: number },
  ) => {
    const plan = planOf(problem, seatsOf(board, at.taken), at.bound);
    tell({ stage, percent, words: progressWords[stage](plan), plan });
  };
  const quick = quickPlan(board);
  say('quick', 5, { taken: quick });
  const covered = coverSeats(shop, quick);
  say('cover', 25, { taken: covered });
  const fair = makeFair(shop, { taken: covered, cover: coverOf(board, covered) });
  say('fairness', 65, fair);
  const kind = meetWishes(shop, fair);
  say('wishes', 95, kind);
  const seats = seatsOf(board, kind.taken);
  const plan = planOf(problem, [...seats, ...standbyFor(problem, seats)], kind.bound);
  const ended = left() > 0 ? 'done' : 'time';
  tell({ stage: 'standby', percent: 100, words: outcomeWords(ended, plan), plan });
  return { plan, ended, words: outcomeWords(ended, plan) };
}
