import type { InputOf, OutputOf, listMyPairings, PairingView, readPairing } from '@doorstep/contracts';
import { type Caller, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { PAIRINGS_TABLE } from './pairing-row';
import { PairingViews } from './pairing-views';
import { isNear } from './pairs';

/** A pair, and all of one's own. */
@Injectable()
export class PairingsQuery {
  constructor(
    private readonly db: Database,
    private readonly views: PairingViews,
  ) {}

  async one(caller: Caller, { pairingId }: InputOf<typeof readPairing>): Promise<PairingView> {
    const pair = await PAIRINGS_TABLE.find(this.db, caller.stationId, pairingId);
    if (pair === null || !isNear(pair, caller)) throw new Refusal('pairing.unknown');
    return this.views.one(this.db, caller, pair);
  }

  async mine(caller: Caller): Promise<OutputOf<typeof listMyPairings>> {
    const pairs = await PAIRINGS_TABLE.list(this.db, caller.stationId, MINE, [caller.personId]);
    return { items: await this.views.of(this.db, caller, pairs) };
  }
}

const MINE = `(owner_id = $2 or companion_id = $2 or second_id = $2 or backup_id = $2)
  order by ended_at is not null, glued_at desc limit 50`;
