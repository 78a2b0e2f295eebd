import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { VisitActs } from './visit-acts';
import { REMIND_VISIT } from './visit-timers';

/** The evening before, both hear of it once more. A visit that was called off reminds nobody. */
@Timer(REMIND_VISIT)
export class RemindVisit implements TimerHandler {
  constructor(private readonly acts: VisitActs) {}

  async handle(tx: Tx, { key }: DueWork): Promise<void> {
    const { held, visit } = await this.acts.hold(tx, key, null);
    if (visit.state !== 'planned' || visit.startsAt <= tx.now) return;
    await this.acts.record({ tx, held, visit, caller: null }, 'visit.reminded', {});
  }
}
