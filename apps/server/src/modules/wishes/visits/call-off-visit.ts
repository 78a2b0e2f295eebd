import type { callOffVisit, InputOf, VisitView } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { VisitActs } from './visit-acts';
import { VISITS_TABLE } from './visit-row';
import { forgetVisit } from './visit-timers';

/** Not this time: the other side hears of it at once, and nobody stands at a closed door. */
@Injectable()
export class CallOffVisit {
  constructor(private readonly acts: VisitActs) {}

  execute(act: CallerAct, { visitId }: InputOf<typeof callOffVisit>): Promise<VisitView> {
    return this.acts.run(act, { visitId, does: 'call_off' }, async (on) => {
      await VISITS_TABLE.change(on.tx, on.visit, { state: on.to });
      forgetVisit(on.tx, on.visit.id);
      await this.acts.record(on, 'visit.called-off', {});
    });
  }
}
