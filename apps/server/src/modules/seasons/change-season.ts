import type { changeSeason, InputOf, OutputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { keepSeason } from './season-plans';
import { planNamed, refuseProblems, SeasonWriting } from './season-writing';

/** The secretary switches a season on or off, moves it, or says what is to be looked at. A round that runs stays as it is. */
@Injectable()
export class ChangeSeason {
  constructor(private readonly writing: SeasonWriting) {}

  execute(act: CallerAct, plan: InputOf<typeof changeSeason>): Promise<OutputOf<typeof changeSeason>> {
    return this.writing.run(act, async ({ tx, caller, plans }) => {
      planNamed(plans, plan.season);
      refuseProblems(plan);
      await keepSeason(tx, plan, caller.personId);
      return plan;
    });
  }
}
