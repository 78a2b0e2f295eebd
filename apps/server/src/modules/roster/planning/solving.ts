import { setTimeout as wait } from 'node:timers/promises';
import type { DraftPlan, DraftProblem, DraftProgress } from '@doorstep/domain';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { type Drafting, RosterSolver } from '../drafting/index';
import { type Attempt, DraftBeats } from './draft-beats';

const BEAT_MS = 700;
/** Each draft has a thread of its own; more at once would only slow one another. */
const AT_ONCE = 2;
/** No month we have met takes half as long; the secretary may stop it any time before. */
const LIMITS = { seconds: 120 };

/**
 * Drafts being solved in this process, outside any transaction. Each writes its beat, how far it has come and the best
 * plan so far into the draft's row, and hears there whether to stop. Whoever finds that a later attempt has taken over,
 * or that the draft was laid aside, stops and writes nothing more. A process that is told to end gives its drafts back.
 */
@Injectable()
export class Solving implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Drafting');
  private readonly running = new Map<Attempt, Drafting | null>();

  constructor(
    private readonly beats: DraftBeats,
    private readonly solver: RosterSolver,
  ) {}

  get isFull(): boolean {
    return this.running.size >= AT_ONCE;
  }

  /** Begins; what goes wrong is logged, and the draft is taken up again when its beat has stopped. */
  begin(attempt: Attempt): void {
    this.running.set(attempt, null);
    this.solve(attempt)
      .catch((error: unknown) => this.logger.error({ msg: 'a draft was not solved', ...attempt, err: error }))
      .finally(() => this.running.delete(attempt));
  }

  /** What can be said within a moment, for a draft that could not be solved. */
  async quickly(problem: DraftProblem): Promise<DraftPlan> {
    const drafting = this.solver.start(problem, () => undefined, LIMITS);
    drafting.stop();
    return (await drafting.done).plan;
  }

  async beforeApplicationShutdown(): Promise<void> {
    const given = [...this.running];
    this.running.clear();
    for (const [attempt, drafting] of given) {
      drafting?.stop();
      await this.giveBack(attempt);
    }
  }

  /** Where even that cannot be written, the beat simply stops and another process begins again a little later. */
  private async giveBack(attempt: Attempt): Promise<void> {
    try {
      await this.beats.giveBack(attempt);
    } catch (error) {
      this.logger.warn({ msg: 'a draft was not given back', ...attempt, err: error });
    }
  }

  private async solve(attempt: Attempt): Promise<void> {
    const draft = await this.beats.takeUp(attempt);
    if (draft === null || !this.running.has(attempt)) return;
    let heard: DraftProgress | null = null;
    const drafting = this.solver.start(draft.problem, (progress) => (heard = progress), LIMITS);
    this.running.set(attempt, drafting);
    const over = new AbortController();
    const beating = this.beat(attempt, { drafting, over, heard: () => heard });
    try {
      const { plan, words } = await drafting.done;
      over.abort();
      if ((await beating) !== 'lost' && this.running.has(attempt)) await this.beats.end(attempt, plan, words);
    } finally {
      over.abort();
    }
  }

  private async beat(attempt: Attempt, { drafting, over, heard }: Heart): Promise<'over' | 'lost'> {
    let written: DraftProgress | null = null;
    while (!over.signal.aborted) {
      const news = heard();
      const told = await this.tryToTell(attempt, news === written ? null : news);
      written = told === 'unheard' ? written : news;
      if (told === 'stop' || told === 'lost') drafting.stop();
      if (told === 'lost') return told;
      await pause(over.signal);
    }
    return 'over';
  }

  /** A database that does not answer for a moment costs a beat, not the draft. */
  private async tryToTell(attempt: Attempt, news: DraftProgress | null) {
    try {
      return await this.beats.tell(attempt, news);
    } catch (error) {
      this.logger.warn({ msg: 'a beat was lost', ...attempt, err: error });
      return 'unheard';
    }
  }
}

interface Heart {
  drafting: Drafting;
  over: AbortController;
  heard: () => DraftProgress | null;
}

/** Until the next beat, or until it is over. */
async function pause(signal: AbortSignal): Promise<void> {
  await Promise.race([
    wait(BEAT_MS, undefined, { ref: false }),
    new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true })),
  ]);
}
