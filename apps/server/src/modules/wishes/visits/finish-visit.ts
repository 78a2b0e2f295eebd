import type { finishVisit, InputOf, VisitView } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { VisitActs } from './visit-acts';
import { VISITS_TABLE } from './visit-row';
import { forgetVisit } from './visit-timers';

/** Over for today; both are asked for their word. */
@Injectable()
export class FinishVisit {
  constructor(private readonly acts: VisitActs) {}

  execute(act: CallerAct, { visitId }: InputOf<typeof finishVisit>): Promise<VisitView> {
    return this.acts.run(act, { visitId, does: 'finish' }, async (on) => {
      await VISITS_TABLE.change(on.tx, on.visit, { state: on.to, finishedAt: on.tx.now, isOverdue: false });
      forgetVisit(on.tx, on.visit.id);
      await this.acts.record(on, 'visit.finished', {});
    });
  }
}
