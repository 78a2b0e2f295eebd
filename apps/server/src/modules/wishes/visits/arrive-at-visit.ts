import type { arriveAtVisit, InputOf, VisitView } from '@doorstep/contracts';
import { after, days } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { MISS_RESIDENT } from '../pairings/part-ways';
import { VisitActs } from './visit-acts';
import { VISITS_TABLE } from './visit-row';
import { forgetVisit, watchArrived } from './visit-timers';

/** At the door. From here on it is watched that somebody comes out again. */
@Injectable()
export class ArriveAtVisit {
  constructor(private readonly acts: VisitActs) {}

  execute(act: CallerAct, { visitId }: InputOf<typeof arriveAtVisit>): Promise<VisitView> {
    return this.acts.run(act, { visitId, does: 'arrive' }, async (on) => {
      const { tx, visit, pair } = on;
      await VISITS_TABLE.change(tx, visit, { state: on.to, arrivedAt: tx.now, isOverdue: false });
      forgetVisit(tx, visit.id);
      watchArrived(tx, visit);
      if (pair.missAfterDays !== null)
        tx.schedule(MISS_RESIDENT, {
          key: pair.id,
          dueAt: after(tx.now, days(pair.missAfterDays)),
          payload: {},
        });
      await this.acts.record(on, 'visit.arrived', {});
    });
  }
}
