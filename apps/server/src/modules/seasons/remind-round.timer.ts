import type { Tx } from '../../platform/database/tx';
import type { DueWork } from '../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../platform/due/timer.decorator';
import { countedRound } from './round-rows';
import { REMIND_ROUND } from './round-timers';

/**
 * Half the days of a round are over and nobody has looked anywhere: the secretary hears of it, once. Nothing to a round
 * that has begun or is over.
 */
@Timer(REMIND_ROUND)
export class RemindRound implements TimerHandler {
  async handle(tx: Tx, { key }: DueWork): Promise<void> {
    const { state, looked, id: roundId, name, places, closesDay } = await countedRound(tx, tx.stationId, key);
    if (state !== 'open' || looked > 0) return;
    const about = { subjectId: roundId, actorId: null, actorRole: null };
    tx.record('season.untouched', about, { name, roundId, places, closesDay });
  }
}
