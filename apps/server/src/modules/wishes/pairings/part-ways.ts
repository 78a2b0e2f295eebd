import {
  type Caller,
  nextChase,
  OPEN_PAIRINGS,
  pairingLeads,
  type PairingState,
  wishLeads,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { moveWish } from '../cards/move-wish';
import type { WishRow } from '../cards/wish-row';
import { VISITS_TABLE } from '../visits/visit-row';
import { forgetVisit } from '../visits/visit-timers';
import { PAIRINGS_TABLE, type PairingRow } from './pairing-row';
import { type HeldPair, Pairs } from './pairs';

/** Timers of a pair, one each under its id: the review every three months; nobody came for so many days; no answer yet. */
export const REVIEW_PAIRING = 'review-pairing';
export const MISS_RESIDENT = 'miss-resident';
export const CHASE_PAIRING = 'chase-pairing';

/** How manieth time somebody is asked for an answer. */
export interface Chase {
  step: number;
}

/** Plans the next time two who were asked are reminded of it; after the last nothing is planned. */
export function chase(tx: Tx, { id: key, gluedAt }: PairingRow, step: number): void {
  const next = nextChase(gluedAt, step);
  if (next !== null) tx.schedule(CHASE_PAIRING, { key, dueAt: next.at, payload: { step } });
}

/** What coming apart means, however it comes about: the offer has its place again, nothing planned is left waiting. */
@Injectable()
export class PartWays {
  constructor(private readonly pairs: Pairs) {}

  async part(tx: Tx, pair: PairingRow, state: PairingState, by: string | null): Promise<void> {
    await PAIRINGS_TABLE.change(tx, pair, { state, endedAt: tx.now, endedBy: by });
    await tx.query(GIVE_BACK, [tx.stationId, pair.offerId]);
    await this.callOffVisits(tx, pair);
    tx.cancel(REVIEW_PAIRING, pair.id);
    tx.cancel(MISS_RESIDENT, pair.id);
    tx.cancel(CHASE_PAIRING, pair.id);
  }

  /** Visits that lie ahead do not happen. */
  async callOffVisits(tx: Tx, pair: PairingRow): Promise<void> {
    const open = "pairing_id = $2 and state in ('planned', 'on_way')";
    for (const visit of await VISITS_TABLE.list(tx, tx.stationId, open, [pair.id])) {
      await VISITS_TABLE.change(tx, visit, { state: 'called_off' });
      forgetVisit(tx, visit.id);
    }
  }

  /** The wish goes back to the wall with its age, or is laid down: fulfilled where somebody has come. */
  async freeWish(tx: Tx, wish: WishRow, goesOn: boolean): Promise<void> {
    const to = goesOn
      ? wishLeads(wish.state, 'free')
      : (wishLeads(wish.state, 'withdraw') ?? wishLeads(wish.state, 'fulfil'));
    if (to !== null) await moveWish(tx, wish, to);
  }

  /** A wish that is withdrawn takes its pair with it. */
  async ofWish(tx: Tx, wish: WishRow, caller: Caller): Promise<void> {
    const open = 'wish_id = $2 and state = any($3::text[])';
    const [found] = await PAIRINGS_TABLE.list(tx, tx.stationId, open, [wish.id, OPEN_PAIRINGS]);
    if (found === undefined) return;
    const held: HeldPair = { pair: found, wish };
    const to = pairingLeads(found.state, 'withdraw') ?? 'ended';
    await this.part(tx, found, to, caller.personId);
    await this.pairs.record({ tx, held, caller }, to === 'ended' ? 'pairing.ended' : 'pairing.unglued', {});
  }
}

const GIVE_BACK = 'update offers set held = held - 1 where station_id = $1 and id = $2 and held > 0';
