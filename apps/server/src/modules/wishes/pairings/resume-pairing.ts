import type { InputOf, PairingView, resumePairing } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { PairingActs } from './pairing-acts';
import { PAIRINGS_TABLE } from './pairing-row';
import { Pairs } from './pairs';
import { PartWays } from './part-ways';

/** The secretary has asked both: it goes on, or it is over and the wish looks for somebody else. */
@Injectable()
export class ResumePairing {
  constructor(
    private readonly acts: PairingActs,
    private readonly pairs: Pairs,
    private readonly parting: PartWays,
  ) {}

  execute(act: CallerAct, { pairingId, goesOn }: InputOf<typeof resumePairing>): Promise<PairingView> {
    return this.acts.run(act, { pairingId, does: 'resume' }, async (on) => {
      const { tx, pair, wish, caller } = on;
      if (goesOn) await PAIRINGS_TABLE.change(tx, pair, { state: on.to });
      else {
        await this.parting.part(tx, pair, 'ended', caller.personId);
        await this.parting.freeWish(tx, wish, true);
      }
      await this.pairs.record(on, 'pairing.resumed', { goesOn });
    });
  }
}
