import type { InputOf, settleVisit, VisitView } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { ConfirmVisit, minutesOf } from './confirm-visit';
import { VisitActs } from './visit-acts';
import { VISITS_TABLE } from './visit-row';

/** The two said different things; the secretary has asked both. */
@Injectable()
export class SettleVisit {
  constructor(
    private readonly acts: VisitActs,
    private readonly confirming: ConfirmVisit,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof settleVisit>): Promise<VisitView> {
    const { visitId, came, minutes } = asked;
    return this.acts.run(act, { visitId, does: came ? 'settle' : 'strike' }, async (on) => {
      await this.acts.record(on, 'visit.settled', { came });
      if (came) await this.confirming.confirm(on, minutes ?? minutesOf(on.visit));
      else await VISITS_TABLE.change(on.tx, on.visit, { state: on.to });
    });
  }
}
