import type { InputOf, OutputOf, removeSeason } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { forgetSeason } from './season-plans';
import { planNamed, SeasonWriting } from './season-writing';

/** A season of the station's own goes; a usual one is as it always was again. Its rounds stay on record. */
@Injectable()
export class RemoveSeason {
  constructor(private readonly writing: SeasonWriting) {}

  execute(act: CallerAct, { season }: InputOf<typeof removeSeason>): Promise<OutputOf<typeof removeSeason>> {
    return this.writing.run(act, async ({ tx, plans }) => {
      const plan = planNamed(plans, season);
      await forgetSeason(tx, season);
      return plan;
    });
  }
}
