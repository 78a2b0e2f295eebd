import type { InputOf, sayOfVisit, VisitView } from '@doorstep/contracts';
import { Refusal, verdictOf } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { ConfirmVisit, minutesOf } from './confirm-visit';
import { type OnVisit, VisitActs } from './visit-acts';
import { VISITS_TABLE } from './visit-row';
import { standingOfVisit } from './visit-views';

/** Each side says for itself whether somebody came, and for how long. Only two words make hours. */
@Injectable()
export class SayOfVisit {
  constructor(
    private readonly acts: VisitActs,
    private readonly confirming: ConfirmVisit,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof sayOfVisit>): Promise<VisitView> {
    const { visitId, came, minutes } = asked;
    return this.acts.run(act, { visitId, does: 'say' }, async (on) => {
      const side = sideOf(on, act);
      const said =
        side === 'visitor'
          ? { visitorCame: came, visitorMinutes: minutes ?? null }
          : { residentCame: came, residentMinutes: minutes ?? null };
      await VISITS_TABLE.change(on.tx, on.visit, said);
      await this.acts.record(on, 'visit.said', { side, came });
      const verdict = verdictOf(on.visit);
      if (verdict === 'both_said') await this.confirming.confirm(on, minutesOf(on.visit));
      if (verdict === 'disagree') await this.dispute(on);
    });
  }

  private async dispute(on: OnVisit): Promise<void> {
    await VISITS_TABLE.change(on.tx, on.visit, { state: 'disputed' });
    await this.acts.record(on, 'visit.disputed', {});
  }
}

function sideOf(on: OnVisit, { caller }: CallerAct): 'visitor' | 'resident' {
  const { isVisitor, isResident, isSpokenFor } = standingOfVisit(on.visit, on.pair, caller);
  if (isVisitor) return 'visitor';
  if (isResident || isSpokenFor) return 'resident';
  throw new Refusal('visit.not-yours');
}
