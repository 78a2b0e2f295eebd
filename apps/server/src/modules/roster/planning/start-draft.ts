import type { InputOf, OutputOf, startDraft } from '@doorstep/contracts';
import { dayAfter, Refusal, stationDay } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { newId } from '../../../platform/database/new-id';
import type { CallerAct } from '../../../platform/http/act';
import { AssembleProblem } from './assemble-problem';
import { draftOf, SOLVE } from './draft-rows';
import { DraftViews } from './draft-views';
import { words } from './words';

const DAYS_AT_MOST = 62;

/**
 * Opens a draft for some days: writes down everything it depends on and plans the solving for now. Whichever process
 * does later work solves it; the phone asks how far it has come.
 */
@Injectable()
export class StartDraft {
  constructor(
    private readonly db: Database,
    private readonly assemble: AssembleProblem,
    private readonly views: DraftViews,
  ) {}

  execute(
    act: CallerAct,
    { fromDay, untilDay }: InputOf<typeof startDraft>,
  ): Promise<OutputOf<typeof startDraft>> {
    const { stationId, personId } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      if (fromDay < stationDay(tx.now) || untilDay < fromDay || untilDay >= dayAfter(fromDay, DAYS_AT_MOST))
        throw new Refusal('draft.bad-days');
      const problem = await this.assemble.execute(tx, { fromDay, untilDay });
      if (problem.slots.length === 0) throw new Refusal('draft.bad-days');
      const draftId = newId();
      const progress = { stage: 'quick', percent: 0, words: words.preparing };
      await tx.query(OPEN, [
        stationId,
        draftId,
        fromDay,
        untilDay,
        JSON.stringify(problem),
        JSON.stringify(progress),
        personId,
        tx.now,
      ]);
      tx.schedule(SOLVE, { key: draftId, dueAt: tx.now, payload: {} });
      return this.views.of(tx, await draftOf(tx, stationId, draftId));
    });
  }
}

const OPEN = `
  insert into roster_drafts (station_id, draft_id, from_day, until_day, state, problem, progress, made_by, made_at)
  values ($1, $2, $3::date, $4::date, 'solving', $5::jsonb, $6::jsonb, $7, $8)`;
