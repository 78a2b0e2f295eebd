import type { InputOf, OutputOf, stopDraft } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { lockDraft } from './draft-rows';
import { DraftViews } from './draft-views';

/** No more waiting: whoever is solving sees it at the next beat (within a second) and keeps the best found so far. */
@Injectable()
export class StopDraft {
  constructor(
    private readonly db: Database,
    private readonly views: DraftViews,
  ) {}

  execute(act: CallerAct, { draftId }: InputOf<typeof stopDraft>): Promise<OutputOf<typeof stopDraft>> {
    return this.db.act(act, { stationId: act.caller.stationId }, async (tx) => {
      const draft = await lockDraft(tx, draftId);
      if (draft.state === 'solving') await tx.query(STOP, [draft.stationId, draftId]);
      return this.views.of(tx, draft);
    });
  }
}

const STOP = 'update roster_drafts set stop_asked = true where station_id = $1 and draft_id = $2';
