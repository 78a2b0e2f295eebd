import type { discardDraft, InputOf, OutputOf } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { keepDraft, lockDraft, SOLVE } from './draft-rows';
import { DraftViews } from './draft-views';

/** Lays a draft aside; whoever is still solving it stops at the next beat. A published one cannot be laid aside. */
@Injectable()
export class DiscardDraft {
  constructor(
    private readonly db: Database,
    private readonly views: DraftViews,
  ) {}

  execute(act: CallerAct, { draftId }: InputOf<typeof discardDraft>): Promise<OutputOf<typeof discardDraft>> {
    return this.db.act(act, { stationId: act.caller.stationId }, async (tx) => {
      const draft = await lockDraft(tx, draftId);
      if (draft.state === 'published') throw new Refusal('draft.wrong-state');
      tx.cancel(SOLVE, draftId);
      return this.views.headOf(tx, await keepDraft(tx, { ...draft, state: 'discarded' }));
    });
  }
}
