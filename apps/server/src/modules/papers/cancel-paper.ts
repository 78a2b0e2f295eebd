import type { cancelPaper, InputOf, PaperView } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { endPaper, isUnderWay, lockPaper, paperOf } from './paper-rows';
import { PaperViews } from './paper-views';

/** Not wanted any more: whoever is writing it sees that at the next beat, within a second, and stops. */
@Injectable()
export class CancelPaper {
  constructor(
    private readonly db: Database,
    private readonly views: PaperViews,
  ) {}

  execute(act: CallerAct, { paperId }: InputOf<typeof cancelPaper>): Promise<PaperView> {
    const { stationId } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      const paper = await lockPaper(tx, paperId);
      if (!isUnderWay(paper.state)) throw new Refusal('paper.over');
      await endPaper(tx, paper, 'cancelled');
      return this.views.of(await paperOf(tx, stationId, paperId));
    });
  }
}
