import type { closeRound, InputOf, RoundView } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { RoundActs } from './round-acts';

/** The round is over as it stands: what was not looked at stays on record as not looked at. */
@Injectable()
export class CloseRound {
  constructor(private readonly acts: RoundActs) {}

  execute(act: CallerAct, { roundId }: InputOf<typeof closeRound>): Promise<RoundView> {
    return this.acts.run(act, { roundId, does: 'close' }, (on) => this.acts.close(on));
  }
}
