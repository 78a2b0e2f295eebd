import type { InputOf, leadRound, RoundView } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { recordOnRound, RoundActs } from './round-acts';
import { changeRound } from './round-rows';

/** Somebody takes the lead of a round, or gives it back; the secretary may free it for another. */
@Injectable()
export class LeadRound {
  constructor(private readonly acts: RoundActs) {}

  execute(act: CallerAct, { roundId, isMine }: InputOf<typeof leadRound>): Promise<RoundView> {
    return this.acts.run(act, { roundId, does: isMine ? 'take' : 'give-back' }, async (on) => {
      if (isMine) return this.acts.lead(on);
      const { tx, round } = on;
      const personId = round.leaderId!;
      await changeRound(tx, round, { leaderId: null });
      recordOnRound(on, 'season.given-back', { personId });
    });
  }
}
