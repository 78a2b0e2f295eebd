import { after, seconds } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { type Draft, keepDraft, type KeptPlan, lockDraft, SOLVE } from './draft-rows';
import { stepsEnded } from './draft-steps';
import { keptPlan } from './kept-plan';
import { Solving } from './solving';
import { words } from './words';

const LOOK_AGAIN = seconds(10);
const ATTEMPTS_AT_MOST = 3;

/**
 * Starts the solving of a draft in this process, beside the engine, and looks again every ten seconds until it is
 * solved. A solving process beats in the draft's row; when the beat has stopped (the process was killed), whoever comes
 * here next begins again. Harmless when it runs twice: one attempt is one number in the row, and only the latest number
 * may write. What took three processes down is not tried a fourth time: the draft is ready with what there is.
 */
@Timer(SOLVE)
export class SolveDraft implements TimerHandler {
  constructor(private readonly solving: Solving) {}

  async handle(tx: Tx, { key: draftId }: DueWork): Promise<void> {
    const [row] = await tx.query<Pulse>(PULSE, [tx.stationId, draftId, BEAT_GONE_AFTER]);
    if (row?.state !== 'solving') return;
    if (row.attempts >= ATTEMPTS_AT_MOST && !row.isBeating) return this.giveUp(tx, draftId);
    tx.schedule(SOLVE, { key: draftId, dueAt: after(tx.now, LOOK_AGAIN), payload: {} });
    if (row.isBeating || this.solving.isFull) return;
    const attempt = row.attempts + 1;
    const told = attempt === 1 ? null : JSON.stringify({ words: words.takenUp });
    await tx.query(TAKE, [tx.stationId, draftId, attempt, told]);
    this.solving.begin({ stationId: tx.stationId, draftId, attempt });
  }

  private async giveUp(tx: Tx, draftId: string): Promise<void> {
    const draft = await lockDraft(tx, draftId);
    const plan = await this.planLeft(draft);
    const progress = { stage: 'done', percent: 100, words: words.givenUp } as const;
    await keepDraft(tx, {
      ...draft,
      state: 'ready',
      plan,
      progress,
      doneSteps: stepsEnded(draft, plan.seats),
    });
    tx.push(`person:${draft.madeBy}`, { topic: 'draft', draftId });
  }

  /** The best that was written down; where nothing was, a quick one. */
  private async planLeft({ plan, problem }: Draft): Promise<KeptPlan> {
    const isDrafted = plan !== null && plan.seats.some(({ isByHand }) => !isByHand);
    return isDrafted ? plan : keptPlan(await this.solving.quickly(problem), problem.fixed, plan?.seats ?? []);
  }
}

interface Pulse {
  state: string;
  attempts: number;
  isBeating: boolean;
}

/** Seconds on the machine's clock without a beat after which nobody is solving any more. */
const BEAT_GONE_AFTER = 6;

const PULSE = `
  select state, attempts,
         coalesce(heartbeat_at > clock_timestamp() - $3::integer * interval '1 second', false) as "isBeating"
    from roster_drafts
   where station_id = $1 and draft_id = $2
     for update`;

const TAKE = `
  update roster_drafts
     set attempts = $3, heartbeat_at = clock_timestamp(), progress = progress || coalesce($4::jsonb, '{}')
   where station_id = $1 and draft_id = $2`;
