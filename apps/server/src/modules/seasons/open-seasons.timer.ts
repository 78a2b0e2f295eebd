import type { Tx } from '../../platform/database/tx';
import { Timer, type TimerHandler } from '../../platform/due/timer.decorator';
import { OPEN_SEASONS, OpenRounds } from './open-rounds';

/**
 * Eight in the morning of a season's day: its round is opened and the next one planned. Late it opens what is not over
 * yet; twice it opens nothing, because a season opens once a year by its key in the table.
 */
@Timer(OPEN_SEASONS)
export class OpenSeasons implements TimerHandler {
  constructor(private readonly rounds: OpenRounds) {}

  handle(tx: Tx): Promise<void> {
    return this.rounds.openDue(tx);
  }
}
