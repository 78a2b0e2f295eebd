import type { askToBeMissed, InputOf, PairingView } from '@doorstep/contracts';
import { after, days as daysLong, KNOWN_PAIRINGS, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { PairingActs, sideOrRefuse } from './pairing-acts';
import { PAIRINGS_TABLE } from './pairing-row';
import { Pairs } from './pairs';
import { MISS_RESIDENT } from './part-ways';

/** Only the resident may ask to be missed: nobody is watched who did not wish it. */
@Injectable()
export class AskToBeMissed {
  constructor(
    private readonly acts: PairingActs,
    private readonly pairs: Pairs,
  ) {}

  execute(act: CallerAct, { pairingId, days }: InputOf<typeof askToBeMissed>): Promise<PairingView> {
    const { caller } = act;
    return this.acts.with(act, pairingId, async (tx, held) => {
      const { pair } = held;
      if (sideOrRefuse(held, caller) !== 'resident') throw new Refusal('pairing.not-yours');
      if (!KNOWN_PAIRINGS.includes(pair.state)) throw new Refusal('pairing.wrong-state');
      await PAIRINGS_TABLE.change(tx, pair, { missAfterDays: days });
      if (days === null) tx.cancel(MISS_RESIDENT, pair.id);
      else tx.schedule(MISS_RESIDENT, { key: pair.id, dueAt: after(tx.now, daysLong(days)), payload: {} });
      await this.pairs.record({ tx, held, caller }, 'pairing.watch-asked', { days });
    });
  }
}
