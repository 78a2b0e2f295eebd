import { OVERDUE_STEPS, visitLeads } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { type OnVisit, VisitActs } from './visit-acts';
import { VISITS_TABLE } from './visit-row';
import { type VisitWatch, WATCH_VISIT, watchOn } from './visit-timers';

type Late = Pick<OnVisit, 'tx' | 'held' | 'visit' | 'caller'>;

/**
 * Nobody has arrived, or nobody has come out again: whoever comes is called, then the second companion, then those on
 * duty; after two hours a visit nobody came to is written down as missed. Twice or late it finds the visit further on
 * and does nothing.
 */
@Timer(WATCH_VISIT)
export class WatchVisit implements TimerHandler<VisitWatch> {
  constructor(private readonly acts: VisitActs) {}

  async handle(tx: Tx, { key, payload }: DueWork<VisitWatch>): Promise<void> {
    const { held, visit } = await this.acts.hold(tx, key, null);
    const isAwaited = visit.state === 'planned' || visit.state === 'on_way';
    const isInside = visit.state === 'arrived';
    if (payload.about === 'arrive' ? !isAwaited : !isInside) return;
    await this.look({ tx, held, visit, caller: null }, payload);
  }

  private async look(late: Late, look: VisitWatch): Promise<void> {
    const step = OVERDUE_STEPS[look.step];
    if (step === undefined) return this.miss(late);
    const { tx, visit } = late;
    await VISITS_TABLE.change(tx, visit, { isOverdue: true });
    await this.acts.record(late, 'visit.overdue', { whom: step.whom, about: look.about });
    watchOn(tx, visit, look);
  }

  private async miss(late: Late): Promise<void> {
    const to = visitLeads(late.visit.state, 'miss');
    if (to === null) return;
    await VISITS_TABLE.change(late.tx, late.visit, { state: to });
    await this.acts.record(late, 'visit.missed', {});
  }
}
