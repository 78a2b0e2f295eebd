import { nextWeekTelling, stationDay } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';

/** The timer that tells the coming week. One per Sunday, under its day. */
export const TELL_WEEK = 'tell-week';

/** Plans the next telling of this station; planned twice it is the same row. */
export function planWeekTelling(tx: Tx): void {
  const dueAt = nextWeekTelling(tx.now);
  tx.schedule(TELL_WEEK, { key: stationDay(dueAt), dueAt, payload: { at: dueAt.toISOString() } });
}
