import type { InputOf, setOutForVisit, VisitView } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { VisitActs } from './visit-acts';
import { VISITS_TABLE } from './visit-row';

/** On the way: whoever waits at home sees it. */
@Injectable()
export class SetOutForVisit {
  constructor(private readonly acts: VisitActs) {}

  execute(act: CallerAct, { visitId }: InputOf<typeof setOutForVisit>): Promise<VisitView> {
    return this.acts.run(act, { visitId, does: 'set_out' }, async (on) => {
      await VISITS_TABLE.change(on.tx, on.visit, { state: on.to, setOutAt: on.tx.now });
      await this.acts.record(on, 'visit.set-out', {});
    });
  }
}
