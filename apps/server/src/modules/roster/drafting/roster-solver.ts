import { Worker } from 'node:worker_threads';
import {
  type DraftOutcome,
  type DraftPlan,
  type DraftProblem,
  type DraftProgress,
  planOf,
  standbyFor,
} from '@doorstep/domain';
import { boardOf } from './board';
import type { DraftLimits } from './draft-roster';
import { quickPlan } from './quick-plan';
import { seatsOf } from './seat-model';
import { outcomeWords } from './words';

/** What the worker says: how far it is, and at last what came of it. */
export type DraftMessage = { progress: DraftProgress } | { outcome: DraftOutcome };

/** A draft under way. */
export interface Drafting {
  /** Ends with a plan, always; rejects only when the worker breaks, which is a bug. */
  done: Promise<DraftOutcome>;
  /** Ends it now, with the best plan so far. */
  stop(): void;
}

/** The worker stands beside the server in the folder of the bundle. */
const WORKER = new URL('./draft-worker.mjs', import.meta.url);

/** Drafts rosters, each in a thread of its own, so that the server answers meanwhile. */
export class RosterSolver {
  constructor(private readonly worker: URL = WORKER) {}

  /** Starts a draft. `onProgress` is called in this thread. The problem is copied: later changes to it are not seen. */
  start(problem: DraftProblem, onProgress: (progress: DraftProgress) => void, limits: DraftLimits): Drafting {
    const worker = new Worker(this.worker, { workerData: { problem, limits } });
    let best: DraftPlan | null = null;
    let stop = (): void => undefined;
    const done = new Promise<DraftOutcome>((resolve, reject) => {
      worker.on('message', (message: DraftMessage) => {
        if ('outcome' in message) return resolve(message.outcome);
        best = message.progress.plan ?? best;
        onProgress(message.progress);
      });
      worker.on('error', reject);
      worker.on('exit', (code) =>
        reject(new Error(`The drafting thread ended with ${code}, without a plan.`)),
      );
      stop = () => {
        worker.removeAllListeners('message');
        resolve(stoppedWith(problem, best));
        worker.terminate().catch(reject);
      };
    });
    return { done, stop };
  }
}

/** The best plan so far, with standbys; the quick one when there was none yet. */
function stoppedWith(problem: DraftProblem, best: DraftPlan | null): DraftOutcome {
  const seats = best?.seats ?? quickSeats(problem);
  const plan = planOf(problem, [...seats, ...standbyFor(problem, seats)], best?.fairness.bound);
  return { plan, ended: 'stopped', words: outcomeWords('stopped', plan) };
}

function quickSeats(problem: DraftProblem) {
  const board = boardOf(problem);
  return seatsOf(board, quickPlan(board));
}
