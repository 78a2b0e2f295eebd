import type { InputOf, OutputOf, redraft } from '@doorstep/contracts';
import type { DraftProblem } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { AssembleProblem } from './assemble-problem';
import { type Draft, keepDraft, type KeptSeat, lockToChange, SOLVE } from './draft-rows';
import { DraftViews } from './draft-views';
import { words } from './words';

/** Solves again with everything as it is now, keeping the seats put in by hand. One step: undo brings all seats back. */
@Injectable()
export class Redraft {
  constructor(
    private readonly db: Database,
    private readonly assemble: AssembleProblem,
    private readonly views: DraftViews,
  ) {}

  execute(act: CallerAct, { draftId, version }: InputOf<typeof redraft>): Promise<OutputOf<typeof redraft>> {
    return this.db.act(act, { stationId: act.caller.stationId }, async (tx) => {
      const draft = await lockToChange(tx, draftId, version);
      const fresh = await this.assemble.execute(tx, draft);
      const byHand = keptByHand(draft.plan?.seats ?? [], fresh);
      const again: Draft = {
        ...draft,
        state: 'solving',
        problem: { ...fresh, fixed: byHand.filter(({ isStandby }) => !isStandby) },
        plan: { seats: byHand, bound: 0 },
        progress: { stage: 'quick', percent: 0, words: words.again },
        doneSteps: [...draft.doneSteps, { slotId: null, before: draft.plan?.seats ?? [], after: [] }],
        undoneSteps: [],
        attempts: 0,
      };
      await tx.query(UNBEATEN, [draft.stationId, draftId]);
      tx.schedule(SOLVE, { key: draftId, dueAt: tx.now, payload: {} });
      return this.views.of(tx, await keepDraft(tx, again));
    });
  }
}

/** Of slots and people that are still there. */
function keptByHand(seats: readonly KeptSeat[], { slots, members }: DraftProblem): KeptSeat[] {
  const slotIds = new Set(slots.map(({ id }) => id));
  const memberIds = new Set(members.map(({ id }) => id));
  return seats.filter((seat) => seat.isByHand && slotIds.has(seat.slotId) && memberIds.has(seat.personId));
}

const UNBEATEN = 'update roster_drafts set heartbeat_at = null where station_id = $1 and draft_id = $2';
