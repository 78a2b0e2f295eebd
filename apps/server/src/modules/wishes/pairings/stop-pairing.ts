import type { InputOf, PairingView, stopPairing } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { PairingActs } from './pairing-acts';
import { PAIRINGS_TABLE } from './pairing-row';
import { Pairs } from './pairs';
import { PartWays } from './part-ways';

/** Something went wrong: nothing goes on until the secretary has looked at it. The two cannot ring each other meanwhile. */
@Injectable()
export class StopPairing {
  constructor(
    private readonly acts: PairingActs,
    private readonly pairs: Pairs,
    private readonly parting: PartWays,
  ) {}

  execute(act: CallerAct, { pairingId, words }: InputOf<typeof stopPairing>): Promise<PairingView> {
    return this.acts.run(act, { pairingId, does: 'stop' }, async (on) => {
      await PAIRINGS_TABLE.change(on.tx, on.pair, { state: on.to, stoppedAt: on.tx.now });
      await this.parting.callOffVisits(on.tx, on.pair);
      await this.pairs.record(on, 'pairing.stopped', { words });
    });
  }
}
