import {
  arriveAtVisit,
  callOffVisit,
  finishVisit,
  type InputOf,
  planVisit,
  readVisit,
  setOutForVisit,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { PlanVisit } from './plan-visit';
import { VisitsQuery } from './visits.query';
import { SetOutForVisit } from './set-out-for-visit';
import { ArriveAtVisit } from './arrive-at-visit';
import { FinishVisit } from './finish-visit';
import { CallOffVisit } from './call-off-visit';

/** A visit from its planning to the door it ends at. */
@Controller()
export class VisitsController {
  constructor(
    private readonly planVisit: PlanVisit,
    private readonly visitsQuery: VisitsQuery,
    private readonly setOutForVisit: SetOutForVisit,
    private readonly arriveAtVisit: ArriveAtVisit,
    private readonly finishVisit: FinishVisit,
    private readonly callOffVisit: CallOffVisit,
  ) {}

  @Endpoint(planVisit, { sealed: true })
  planVisitAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof planVisit>) {
    return this.planVisit.execute(act, input);
  }

  @Endpoint(readVisit)
  readVisit(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof readVisit>) {
    return this.visitsQuery.one(caller, input);
  }

  @Endpoint(setOutForVisit, { sealed: true })
  setOutForVisitAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof setOutForVisit>) {
    return this.setOutForVisit.execute(act, input);
  }

  @Endpoint(arriveAtVisit, { sealed: true })
  arriveAtVisitAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof arriveAtVisit>) {
    return this.arriveAtVisit.execute(act, input);
  }

  @Endpoint(finishVisit, { sealed: true })
  finishVisitAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof finishVisit>) {
    return this.finishVisit.execute(act, input);
  }

  @Endpoint(callOffVisit, { sealed: true })
  callOffVisitAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof callOffVisit>) {
    return this.callOffVisit.execute(act, input);
  }
}
