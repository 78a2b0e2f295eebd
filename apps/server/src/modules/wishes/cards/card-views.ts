import type { RedCard, YellowCard } from '@doorstep/contracts';
import { ageOf, type Caller, mayKnowPerson, OPEN_PAIRINGS } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import type { Reader } from '../../../platform/database/reader';
import { Identity } from '../../identity/index';
import { Media } from '../../media/index';
import { PAIRINGS_TABLE, type PairingRow } from '../pairings/pairing-row';
import { standingOfOffer, standingOfWish } from './find-cards';
import type { OfferRow } from './offer-row';
import type { WishRow } from './wish-row';
import { isoOf } from '../rows';

/** Cards as this caller may see them: what they may not know is not there. */
@Injectable()
export class CardViews {
  constructor(
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly media: Media,
  ) {}

  async wish(reader: Reader, caller: Caller, wish: WishRow): Promise<YellowCard> {
    const [view] = await this.wishes(reader, caller, [wish]);
    return view!;
  }

  async wishes(reader: Reader, caller: Caller, wishes: readonly WishRow[]): Promise<YellowCard[]> {
    if (wishes.length === 0) return [];
    const pairs = await openPairsOf(reader, caller.stationId, wishes);
    const known = wishes.filter((wish) => mayKnow(wish, pairs.get(wish.id) ?? null, caller));
    const owners = known.flatMap(({ ownerId }) => ownerId ?? []);
    const names = await this.identity.namesOf(reader, [...new Set(owners)]);
    const shown = new Set(known.map(({ id }) => id));
    return Promise.all(
      wishes.map(async (wish): Promise<YellowCard> => ({
        ...this.openly(wish, pairs.get(wish.id) ?? null, caller),
        ...(shown.has(wish.id)
          ? {
              ...privately(wish, names),
              media: await this.media.viewsOf(reader, wish.stationId, wish.mediaIds),
            }
          : HIDDEN),
      })),
    );
  }

  async offer(reader: Reader, caller: Caller, offer: OfferRow): Promise<RedCard> {
    const [view] = await this.offers(reader, caller, [offer]);
    return view!;
  }

  async offers(reader: Reader, caller: Caller, offers: readonly OfferRow[]): Promise<RedCard[]> {
    const names = await this.identity.namesOf(reader, [...new Set(offers.map(({ memberId }) => memberId))]);
    return offers.map((offer) => ({
      offerId: offer.id,
      state: offer.state,
      promise: offer.promise,
      words: offer.words,
      building: offer.building,
      reading: offer.reading,
      capacity: offer.capacity,
      held: offer.held,
      memberId: offer.memberId,
      memberName: names.get(offer.memberId) ?? '',
      upSince: isoOf(offer.upSince),
      lapsesAt: isoOf(offer.lapsesAt),
      pausedUntil: isoOf(offer.pausedUntil),
      standing: standingOfOffer(offer, caller),
    }));
  }

  private openly(
    wish: WishRow,
    pair: PairingRow | null,
    caller: Caller,
  ): Omit<YellowCard, 'words' | 'media' | 'person' | 'reason'> {
    return {
      wishId: wish.id,
      state: wish.state,
      need: wish.need,
      building: wish.building,
      reading: wish.reading,
      upSince: isoOf(wish.upSince),
      lapsesAt: isoOf(wish.lapsesAt),
      age: wish.upSince === null ? 0 : ageOf(wish.upSince, this.clock.now()),
      asksRenewal: wish.state === 'up' && wish.renewalAskedAt !== null,
      pairingId: pair?.id ?? null,
      mayAskNeighbours: wish.mayAskNeighbours,
      standing: standingOfWish(wish, caller),
    };
  }
}

const HIDDEN = { words: null, reason: '', media: [], person: null };

/** The one open pair of each of these cards. */
async function openPairsOf(
  reader: Reader,
  stationId: string,
  wishes: readonly WishRow[],
): Promise<Map<string, PairingRow>> {
  const ids = wishes.map(({ id }) => id);
  const open = 'wish_id = any($2::uuid[]) and state = any($3::text[])';
  const pairs = await PAIRINGS_TABLE.list(reader, stationId, open, [ids, OPEN_PAIRINGS]);
  return new Map(pairs.map((pair) => [pair.wishId, pair]));
}

/** Whoever comes: the first, the second, or the backup. */
export const comes = (pair: PairingRow | null, personId: string): boolean =>
  pair !== null && [pair.companionId, pair.secondId, pair.backupId].includes(personId);

/** Whether this caller may know whose wish it is. */
export const mayKnow = (wish: WishRow, pair: PairingRow | null, caller: Caller): boolean =>
  mayKnowPerson({
    ...standingOfWish(wish, caller),
    wishState: wish.state,
    pairingState: pair?.state ?? null,
    role: caller.role,
    isCompanion: comes(pair, caller.personId),
  });

const privately = (wish: WishRow, names: ReadonlyMap<string, string>) => ({
  words: wish.words,
  reason: wish.state === 'unmet' ? wish.reason : '',
  person: {
    name: nameOfWish(wish, names),
    unit: wish.unit,
    floor: wish.floor,
    room: wish.room,
    gender: wish.gender,
    age: wish.age,
  },
});

/** Whose wish it is: as it was given for them, or as their account says. */
export const nameOfWish = (wish: WishRow, names: ReadonlyMap<string, string>): string =>
  wish.personName ?? names.get(wish.ownerId ?? '') ?? '居民';
