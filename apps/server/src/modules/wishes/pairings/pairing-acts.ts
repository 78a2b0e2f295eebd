import type { PairingView } from '@doorstep/contracts';
import {
  advancePairing,
  type Caller,
  type PairingAction,
  type PairingState,
  Refusal,
  sideOfPairing,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { PairingViews } from './pairing-views';
import { type HeldPair, Pairs, standingOfPairing } from './pairs';

/** A pair somebody does something to: held, allowed, with where it leads. */
export interface OnPair extends HeldPair {
  tx: Tx;
  held: HeldPair;
  caller: Caller;
  to: PairingState;
}

/** The beats every act on a pair shares. */
@Injectable()
export class PairingActs {
  constructor(
    private readonly db: Database,
    private readonly pairs: Pairs,
    private readonly views: PairingViews,
  ) {}

  run(
    act: CallerAct,
    { pairingId, does }: { pairingId: string; does: PairingAction },
    work: (on: OnPair) => Promise<void>,
  ): Promise<PairingView> {
    return this.with(act, pairingId, async (tx, held) => {
      const { caller } = act;
      const to = advancePairing(standingOfPairing(held.pair, caller), does, caller.role);
      await work({ tx, held, ...held, caller, to });
    });
  }

  /** The same where the state of the pair stays what it is. */
  with(
    act: CallerAct,
    pairingId: string,
    work: (tx: Tx, held: HeldPair) => Promise<void>,
  ): Promise<PairingView> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const held = await this.pairs.hold(tx, pairingId, caller);
      await work(tx, held);
      return this.views.one(tx, caller, held.pair);
    });
  }
}

/** For which side the caller speaks; whoever stands beside the pair is refused. */
export function sideOrRefuse(held: HeldPair, caller: Caller): 'resident' | 'companion' {
  const side = sideOfPairing(standingOfPairing(held.pair, caller));
  if (side === null) throw new Refusal('pairing.not-yours');
  return side;
}
