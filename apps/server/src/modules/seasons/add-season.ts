import type { addSeason, InputOf, OutputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id';
import type { CallerAct } from '../../platform/http/act';
import { keepSeason } from './season-plans';
import { refuseProblems, refuseTooMany, SeasonWriting } from './season-writing';

/** A season this compound has and others have not: catkins, the flood of the river, the week of the exams. */
@Injectable()
export class AddSeason {
  constructor(private readonly writing: SeasonWriting) {}

  execute(act: CallerAct, asked: InputOf<typeof addSeason>): Promise<OutputOf<typeof addSeason>> {
    return this.writing.run(act, async ({ tx, caller, plans }) => {
      const plan = { ...asked, season: newId() };
      refuseTooMany(plans);
      refuseProblems(plan);
      await keepSeason(tx, plan, caller.personId);
      return plan;
    });
  }
}
