import type { DraftPlan, DraftProgress } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import { type Draft, draftOf, keepDraft, lockDraft, SOLVE } from './draft-rows';
import { stepsEnded } from './draft-steps';
import { keptPlan } from './kept-plan';

/** One attempt at solving a draft. Only the latest may write; the number is the fence. */
export interface Attempt {
  stationId: string;
  draftId: string;
  attempt: number;
}

/** What a solving process hears when it beats: go on, stop with the best so far, or: this is no longer yours. */
export type Told = 'on' | 'stop' | 'lost';

/** What a solving process writes into the draft's row. Every sentence holds only while the attempt is the latest. */
@Injectable()
export class DraftBeats {
  constructor(private readonly db: Database) {}

  /**
   * The draft of this attempt; null when the attempt was never committed or is over already. Begun inside the
   * transaction that takes the draft, so its row is waited for first: an update alone would look past a number that is
   * not committed yet, and take the attempt for lost.
   */
  takeUp(attempt: Attempt): Promise<Draft | null> {
    const { stationId, draftId } = attempt;
    return this.db.system({ stationId }, async (tx) => {
      const draft = await lockDraft(tx, draftId);
      return draft.state === 'solving' && draft.attempts === attempt.attempt ? draft : null;
    });
  }

  tell(attempt: Attempt, news: DraftProgress | null): Promise<Told> {
    const { stationId, draftId } = attempt;
    return this.db.system({ stationId }, async (tx) => {
      const [row] = await tx.query<{ stopAsked: boolean; madeBy: string }>(BEAT, [
        ...fence(attempt),
        asText(news),
      ]);
      if (row === undefined) return 'lost';
      if (news?.plan) await this.keepSoFar(tx, draftId, news.plan);
      if (news !== null) tx.push(`person:${row.madeBy}`, { topic: 'draft', draftId });
      return row.stopAsked ? 'stop' : 'on';
    });
  }

  /** The draft is ready. Its timer has nothing more to look after. */
  async end(attempt: Attempt, plan: DraftPlan, words: string): Promise<void> {
    const { stationId, draftId } = attempt;
    await this.db.system({ stationId }, async (tx) => {
      const draft = await lockDraft(tx, draftId);
      if (draft.state !== 'solving' || draft.attempts !== attempt.attempt) return;
      const kept = planOfDraft(draft, plan);
      await keepDraft(tx, {
        ...draft,
        state: 'ready',
        plan: kept,
        progress: { stage: 'done', percent: 100, words },
        doneSteps: stepsEnded(draft, kept.seats),
      });
      tx.cancel(SOLVE, draftId);
      tx.push(`person:${draft.madeBy}`, { topic: 'draft', draftId });
    });
  }

  /** This process ends: the next one begins at once, and the attempt does not count. */
  async giveBack(attempt: Attempt): Promise<void> {
    const { stationId, draftId } = attempt;
    await this.db.system({ stationId }, async (tx) => {
      const given = await tx.query(GIVE_BACK, fence(attempt));
      if (given.length > 0) tx.schedule(SOLVE, { key: draftId, dueAt: tx.now, payload: {} });
    });
  }

  private async keepSoFar(tx: Tx, draftId: string, plan: DraftPlan): Promise<void> {
    const draft = await draftOf(tx, tx.stationId, draftId);
    await tx.query(SO_FAR, [tx.stationId, draftId, JSON.stringify(planOfDraft(draft, plan))]);
  }
}

const planOfDraft = ({ problem, plan: before }: Draft, plan: DraftPlan) =>
  keptPlan(plan, problem.fixed, before?.seats ?? []);

const fence = ({ stationId, draftId, attempt }: Attempt): [string, string, number] => [
  stationId,
  draftId,
  attempt,
];

const asText = (news: DraftProgress | null): string | null =>
  news === null ? null : JSON.stringify({ stage: news.stage, percent: news.percent, words: news.words });

const MINE = `station_id = $1 and draft_id = $2 and attempts = $3 and state = 'solving'`;

const BEAT = `
  update roster_drafts set heartbeat_at = clock_timestamp(), progress = coalesce($4::jsonb, progress)
   where ${MINE}
  returning stop_asked as "stopAsked", made_by as "madeBy"`;

const SO_FAR = 'update roster_drafts set plan = $3::jsonb where station_id = $1 and draft_id = $2';

const GIVE_BACK = `
  update roster_drafts set heartbeat_at = null, attempts = attempts - 1 where ${MINE} returning draft_id`;
