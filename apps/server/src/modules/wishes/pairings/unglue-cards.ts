import type { InputOf, PairingView, unglueCards } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { PairingActs } from './pairing-acts';
import { Pairs } from './pairs';
import { PartWays } from './part-ways';

/** Glued by mistake, or nobody answers: both cards are free again before the two were a pair. */
@Injectable()
export class UnglueCards {
  constructor(
    private readonly acts: PairingActs,
    private readonly pairs: Pairs,
    private readonly parting: PartWays,
  ) {}

  execute(act: CallerAct, { pairingId }: InputOf<typeof unglueCards>): Promise<PairingView> {
    return this.acts.run(act, { pairingId, does: 'unglue' }, async (on) => {
      await this.parting.part(on.tx, on.pair, on.to, on.caller.personId);
      await this.parting.freeWish(on.tx, on.wish, true);
      await this.pairs.record(on, 'pairing.unglued', {});
    });
  }
}
