import type { Tx } from '../../platform/database/tx';
import type { DueWork } from '../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../platform/due/timer.decorator';
import { RoundActs } from './round-acts';
import { holdRound } from './round-rows';
import { END_ROUND } from './round-timers';

/**
 * The days of a round are over: it is closed as it stands, and the secretary reads how many places nobody looked at. Late
 * or twice it does nothing to a round that has been closed meanwhile.
 */
@Timer(END_ROUND)
export class EndRound implements TimerHandler {
  constructor(private readonly acts: RoundActs) {}

  async handle(tx: Tx, { key }: DueWork): Promise<void> {
    const round = await holdRound(tx, key);
    if (round.state === 'open') await this.acts.close({ tx, round, caller: null });
  }
}
