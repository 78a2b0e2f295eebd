import type { endPairing, InputOf, PairingView } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { PairingActs } from './pairing-acts';
import { Pairs } from './pairs';
import { PartWays } from './part-ways';

/**
 * A gentle ending, without a reason, by either side. Where the companion leaves the wish hangs on the wall again;
 * where the resident does, only if they want somebody else.
 */
@Injectable()
export class EndPairing {
  constructor(
    private readonly acts: PairingActs,
    private readonly pairs: Pairs,
    private readonly parting: PartWays,
  ) {}

  execute(act: CallerAct, { pairingId, wishGoesOn }: InputOf<typeof endPairing>): Promise<PairingView> {
    return this.acts.run(act, { pairingId, does: 'end' }, async (on) => {
      const { tx, pair, wish, caller } = on;
      const isByResident = pair.ownerId === caller.personId;
      await this.parting.part(tx, pair, on.to, caller.personId);
      await this.parting.freeWish(tx, wish, isByResident ? wishGoesOn : true);
      await this.pairs.record(on, 'pairing.ended', {});
    });
  }
}
