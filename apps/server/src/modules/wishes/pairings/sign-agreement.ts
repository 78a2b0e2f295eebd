import type { InputOf, PairingView, signAgreement } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { PairingActs, sideOrRefuse } from './pairing-acts';
import { PAIRINGS_TABLE } from './pairing-row';
import { Pairs } from './pairs';

/** Signed on the phone, each side for itself; or one of the two would like to have it in writing. */
@Injectable()
export class SignAgreement {
  constructor(
    private readonly acts: PairingActs,
    private readonly pairs: Pairs,
  ) {}

  execute(act: CallerAct, { pairingId, onlyAsk }: InputOf<typeof signAgreement>): Promise<PairingView> {
    return this.acts.run(act, { pairingId, does: 'sign' }, async (on) => {
      const side = sideOrRefuse(on, on.caller);
      if (onlyAsk) {
        await PAIRINGS_TABLE.change(on.tx, on.pair, { agreementAsked: true });
        await this.pairs.record(on, 'pairing.agreement-asked', {});
        return;
      }
      const { now } = on.tx;
      const signed = side === 'resident' ? { residentSignedAt: now } : { companionSignedAt: now };
      await PAIRINGS_TABLE.change(on.tx, on.pair, signed);
      await this.pairs.record(on, 'pairing.signed', { side });
    });
  }
}
