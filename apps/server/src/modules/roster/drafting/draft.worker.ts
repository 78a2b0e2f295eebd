import { parentPort, workerData } from 'node:worker_threads';
import { type DraftLimits, draftRoster } from './draft-roster';
import { loadSolver } from './highs';
import type { DraftMessage } from './roster-solver';

/** The thread in which one draft is made: it may block as long as it likes, nobody waits behind it. */
const { problem, limits } = workerData as { problem: Parameters<typeof draftRoster>[0]; limits: DraftLimits };
const tell = (message: DraftMessage): void => parentPort?.postMessage(message);
const outcome = draftRoster(problem, await loadSolver(), limits, (progress) => tell({ progress }));
tell({ outcome });
