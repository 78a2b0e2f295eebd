import type { InputOf, OutputOf, undoInDraft } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { type Draft, keepDraft, lockToChange } from './draft-rows';
import { DraftViews } from './draft-views';
import { withSeats } from './draft-steps';

/** Takes back the secretary's last step, or does the one taken back again. */
@Injectable()
export class UndoInDraft {
  constructor(
    private readonly db: Database,
    private readonly views: DraftViews,
  ) {}

  execute(
    act: CallerAct,
    { draftId, version, redo }: InputOf<typeof undoInDraft>,
  ): Promise<OutputOf<typeof undoInDraft>> {
    return this.db.act(act, { stationId: act.caller.stationId }, async (tx) => {
      const draft = await lockToChange(tx, draftId, version);
      return this.views.of(tx, await keepDraft(tx, redo ? redone(draft) : undone(draft)));
    });
  }
}

function undone(draft: Draft): Draft {
  const step = draft.doneSteps.at(-1);
  if (step === undefined) throw new Refusal('draft.nothing-to-undo');
  const plan = draft.plan ?? { seats: [], bound: 0 };
  return {
    ...draft,
    plan: { ...plan, seats: withSeats(plan.seats, step.slotId, step.before) },
    doneSteps: draft.doneSteps.slice(0, -1),
    undoneSteps: [...draft.undoneSteps, step],
  };
}

function redone(draft: Draft): Draft {
  const step = draft.undoneSteps.at(-1);
  if (step === undefined) throw new Refusal('draft.nothing-to-undo');
  const plan = draft.plan ?? { seats: [], bound: 0 };
  return {
    ...draft,
    plan: { ...plan, seats: withSeats(plan.seats, step.slotId, step.after) },
    doneSteps: [...draft.doneSteps, step],
    undoneSteps: draft.undoneSteps.slice(0, -1),
  };
}
