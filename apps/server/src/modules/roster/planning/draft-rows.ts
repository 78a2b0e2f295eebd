import type { DRAFT_STATES } from '@doorstep/contracts';
import { type DraftProblem, type DraftSeat, type DraftStage, Refusal } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { Tx } from '../../../platform/database/tx';

/** The timer that sees a draft through its solving; its key is the draft. */
export const SOLVE = 'solve-draft';

type DraftState = (typeof DRAFT_STATES)[number];

/** A seat of a draft; `isByHand`: the secretary put them there, and drafting again keeps it. */
export interface KeptSeat extends DraftSeat {
  isByHand: boolean;
}

/** The seats, and the heaviest load proven to be unavoidable. Whatever else is said of them is computed from them. */
export interface KeptPlan {
  seats: KeptSeat[];
  bound: number;
}

/** One step of the secretary: the seats of a slot (null: of all slots) before it and after it. */
export interface DraftStep {
  slotId: string | null;
  before: KeptSeat[];
  after: KeptSeat[];
}

interface KeptProgress {
  stage: DraftStage | 'done';
  percent: number;
  words: string;
}

/** A draft as it is stored. */
export interface Draft {
  draftId: string;
  stationId: string;
  fromDay: string;
  untilDay: string;
  state: DraftState;
  version: number;
  problem: DraftProblem;
  plan: KeptPlan | null;
  progress: KeptProgress;
  doneSteps: DraftStep[];
  undoneSteps: DraftStep[];
  attempts: number;
  madeBy: string;
  madeAt: Date;
}

/** A draft of the station; out of reach reads as "not there". */
export async function draftOf(reader: Reader, stationId: string, draftId: string): Promise<Draft> {
  const [row] = await reader.query<Draft>(DRAFT, [stationId, draftId]);
  if (!row) throw new Refusal('draft.unknown');
  return revived(row);
}

/** The draft, held until the end of the act. */
export async function lockDraft(tx: Tx, draftId: string): Promise<Draft> {
  const [row] = await tx.query<Draft>(`${DRAFT} for update`, [tx.stationId, draftId]);
  if (!row) throw new Refusal('draft.unknown');
  return revived(row);
}

/** A draft the secretary may change now: solved, not published, and still as their phone last saw it. */
export async function lockToChange(tx: Tx, draftId: string, version: number): Promise<Draft> {
  const draft = await lockDraft(tx, draftId);
  if (draft.state !== 'ready') throw new Refusal('draft.wrong-state');
  if (draft.version !== version) throw new Refusal('draft.changed');
  return draft;
}

/** Writes the whole draft back as the next version. */
export async function keepDraft(tx: Tx, draft: Draft): Promise<Draft> {
  const kept = { ...draft, version: draft.version + 1 };
  await tx.query(KEEP, [
    kept.stationId,
    kept.draftId,
    kept.state,
    kept.version,
    JSON.stringify(kept.problem),
    kept.plan === null ? null : JSON.stringify(kept.plan),
    JSON.stringify(kept.progress),
    JSON.stringify(kept.doneSteps),
    JSON.stringify(kept.undoneSteps),
    kept.attempts,
  ]);
  return kept;
}

/** Instants come out of JSON as text. */
function revived(row: Draft): Draft {
  const { problem } = row;
  const timed = <T extends { startsAt: Date; endsAt: Date }>(one: T): T => ({
    ...one,
    startsAt: new Date(one.startsAt),
    endsAt: new Date(one.endsAt),
  });
  return {
    ...row,
    problem: { ...problem, slots: problem.slots.map(timed), before: problem.before.map(timed) },
  };
}

const DRAFT = `
  select draft_id as "draftId", station_id as "stationId", from_day::text as "fromDay", until_day::text as "untilDay",
         state, version, problem, plan, progress, done_moves as "doneSteps", undone_moves as "undoneSteps",
         attempts, made_by as "madeBy", made_at as "madeAt"
    from roster_drafts
   where station_id = $1 and draft_id = $2`;

const KEEP = `
  update roster_drafts
     set state = $3, version = $4, problem = $5::jsonb, plan = $6::jsonb, progress = $7::jsonb, done_moves = $8::jsonb,
         undone_moves = $9::jsonb, attempts = $10, stop_asked = false
   where station_id = $1 and draft_id = $2`;
