import { daysBetween, dayAfter, stationInstant } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import type { RoundRow } from './round-rows';

/** Timers of a round, one each under its id: nobody has looked anywhere by half of its days; its days are over. */
export const REMIND_ROUND = 'remind-round';
export const END_ROUND = 'end-round';

const MORNING = 9;
/** Nobody walks the yard later than that. */
const EVENING = 20;

type Timed = Pick<RoundRow, 'id' | 'opensDay' | 'closesDay'>;

/** In the evening of its last day, however late it is walked. */
export function endInTime(tx: Tx, { id: key, closesDay }: Timed): void {
  tx.schedule(END_ROUND, { key, dueAt: stationInstant(closesDay, EVENING), payload: {} });
}

/** On the morning of its middle; not where that is over. */
export function remindHalfway(tx: Tx, { id: key, opensDay, closesDay }: Timed): void {
  const half = Math.floor(daysBetween(opensDay, closesDay).length / 2);
  const dueAt = stationInstant(dayAfter(opensDay, half), MORNING);
  if (dueAt > tx.now) tx.schedule(REMIND_ROUND, { key, dueAt, payload: {} });
}

export function forgetRound(tx: Tx, { id }: Timed): void {
  tx.cancel(REMIND_ROUND, id);
  tx.cancel(END_ROUND, id);
}
