import type { InputOf, reopenRound, RoundView } from '@doorstep/contracts';
import { dayAfter, stationDay } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { recordOnRound, RoundActs } from './round-acts';
import { changeRound } from './round-rows';
import { endInTime } from './round-timers';

/** Closed too early, or by its last day: there is a week at least to go on. */
const MORE_DAYS = 7;

@Injectable()
export class ReopenRound {
  constructor(private readonly acts: RoundActs) {}

  execute(act: CallerAct, { roundId }: InputOf<typeof reopenRound>): Promise<RoundView> {
    return this.acts.run(act, { roundId, does: 'reopen' }, async (on) => {
      const { tx, round } = on;
      const inAWeek = dayAfter(stationDay(tx.now), MORE_DAYS);
      const closesDay = round.closesDay > inAWeek ? round.closesDay : inAWeek;
      await changeRound(tx, round, { state: 'open', closedAt: null, closesDay });
      endInTime(tx, round);
      recordOnRound(on, 'season.reopened', { closesDay });
    });
  }
}
