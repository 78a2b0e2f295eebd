import type { Tx } from '../../../platform/database/tx';
import { Listener, type ListenerHandler } from '../../../platform/due/listener.decorator';
import { planWeekTelling } from './plan-week-telling';

/** A station has a roster: from now on its members hear of their week. Harmless twice: one row per Sunday. */
@Listener('begin-weeks', ['roster.imported', 'duty.published'])
export class BeginWeeks implements ListenerHandler<'roster.imported' | 'duty.published'> {
  handle(tx: Tx): Promise<void> {
    planWeekTelling(tx);
    return Promise.resolve();
  }
}
