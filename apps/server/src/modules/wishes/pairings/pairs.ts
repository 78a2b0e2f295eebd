import {
  type Caller,
  type FactPayloads,
  type PairDigest,
  type PairingStanding,
  Refusal,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { Identity } from '../../identity/index';
import { aboutCard } from '../cards/card-facts';
import { comes, nameOfWish } from '../cards/card-views';
import { isDesk } from '../cards/find-cards';
import { hintWall } from '../cards/move-wish';
import { WISHES_TABLE, type WishRow } from '../cards/wish-row';
import { PAIRINGS_TABLE, type PairingRow } from './pairing-row';

/** A pair and its wish, both held until the act is over. */
export interface HeldPair {
  pair: PairingRow;
  wish: WishRow;
}

/** How this pair stands towards this caller. */
export const standingOfPairing = (
  pair: PairingRow,
  { personId }: Pick<Caller, 'personId'>,
): PairingStanding => ({
  state: pair.state,
  isResident: pair.ownerId === personId,
  isSpokenFor: pair.ownerId === null,
  isCompanion: pair.companionId === personId,
  residentAgreed: pair.residentAgreedAt !== null,
  companionAgreed: pair.companionAgreedAt !== null,
});

/** Whether somebody may look at a pair at all: its two sides, those who come along, the desk. */
export const isNear = (pair: PairingRow, { personId, role }: Caller): boolean =>
  pair.ownerId === personId || comes(pair, personId) || isDesk(role);

type PairFact = Extract<keyof FactPayloads, `pairing.${string}`>;

/** What the acts on pairs and visits share: holding a pair in one order (wish, then pair), and stating what happened. */
@Injectable()
export class Pairs {
  constructor(private readonly identity: Identity) {}

  /** The pair within the caller's reach, held together with its wish. Out of reach reads as "not there". */
  async hold(tx: Tx, pairingId: string, caller: Caller | null): Promise<HeldPair> {
    const seen = await PAIRINGS_TABLE.find(tx, tx.stationId, pairingId);
    if (seen === null || (caller !== null && !isNear(seen, caller))) throw new Refusal('pairing.unknown');
    const wish = await WISHES_TABLE.hold(tx, seen.wishId);
    const pair = await PAIRINGS_TABLE.hold(tx, pairingId);
    if (wish === null || pair === null) throw new Refusal('pairing.unknown');
    return { pair, wish };
  }

  async digestOf(tx: Tx, { pair, wish }: HeldPair): Promise<PairDigest> {
    const ids = [pair.companionId, ...(wish.ownerId === null ? [] : [wish.ownerId])];
    const names = await this.identity.namesOf(tx, ids);
    return {
      pairingId: pair.id,
      need: wish.need,
      ownerId: pair.ownerId,
      companionId: pair.companionId,
      otherIds: [pair.secondId, pair.backupId].flatMap((id) => id ?? []),
      residentName: nameOfWish(wish, names),
      companionName: names.get(pair.companionId) ?? '',
      gluedBy: pair.gluedBy,
    };
  }

  /** States what happened to a pair, and nudges the phones that show it. */
  async record<T extends PairFact>(
    { tx, held, caller }: { tx: Tx; held: HeldPair; caller: Caller | null },
    type: T,
    more: Omit<FactPayloads[T], 'pair'>,
  ): Promise<void> {
    const pair = await this.digestOf(tx, held);
    tx.record(type, aboutCard(held.pair, caller), { ...more, pair } as FactPayloads[T]);
    hintPair(tx, held.pair);
  }
}

/** Open phones of the pair and of the desk. Ids only. */
export function hintPair(tx: Tx, pair: PairingRow): void {
  const hint = { topic: 'pairing', pairingId: pair.id };
  tx.push(`station:${pair.stationId}`, hint);
  hintWall(tx);
  const people = [pair.ownerId, pair.companionId, pair.secondId, pair.backupId].flatMap((id) => id ?? []);
  for (const person of new Set(people)) tx.push(`person:${person}`, hint);
}
