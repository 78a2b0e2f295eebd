import type { PairingView, ThanksCard, VisitView, YellowCard } from '@doorstep/contracts';
import {
  agreementReasons,
  type Caller,
  isLasting,
  KNOWN_PAIRINGS,
  maySeeNumber,
  type PairingStanding,
  WISHES,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/reader';
import { Identity } from '../../identity/index';
import { CardViews, mayKnow } from '../cards/card-views';
import { WISHES_TABLE, type WishRow } from '../cards/wish-row';
import { VisitViews } from '../visits/visit-views';
import type { PairingRow } from './pairing-row';
import { standingOfPairing } from './pairs';
import { type LookRow, looksOf, thanksOf } from './pairing-reads';
import { isoOf } from '../rows';

/** Everything a pair's page is drawn from, read once for all of them. */
interface Sources {
  wishes: ReadonlyMap<string, WishRow>;
  cards: ReadonlyMap<string, YellowCard>;
  names: ReadonlyMap<string, string>;
  visits: ReadonlyMap<string, VisitView[]>;
  looks: readonly LookRow[];
  thanks: ReadonlyMap<string, ThanksCard[]>;
}

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** Pairs as this caller may see them. */
@Injectable()
export class PairingViews {
  constructor(
    private readonly identity: Identity,
    private readonly cards: CardViews,
    private readonly visits: VisitViews,
  ) {}

  async one(reader: Reader, caller: Caller, pair: PairingRow): Promise<PairingView> {
    const [view] = await this.of(reader, caller, [pair]);
    return view!;
  }

  async of(reader: Reader, caller: Caller, pairs: readonly PairingRow[]): Promise<PairingView[]> {
    if (pairs.length === 0) return [];
    const sources = await this.sourcesOf(reader, caller, pairs);
    return pairs.map((pair) => viewOf(pair, sources, caller));
  }

  private async sourcesOf(reader: Reader, caller: Caller, pairs: readonly PairingRow[]): Promise<Sources> {
    const { stationId } = caller;
    const ids = pairs.map(({ id }) => id);
    const among = 'id = any($2::uuid[])';
    const wishes = await WISHES_TABLE.list(reader, stationId, among, [pairs.map(({ wishId }) => wishId)]);
    const cards = await this.cards.wishes(reader, caller, wishes);
    const looks = await looksOf(reader, stationId, ids);
    const people = pairs.flatMap(({ companionId, secondId, backupId }) => [companionId, secondId, backupId]);
    const lookers = looks.map(({ lookerId }) => lookerId);
    const known = new Set([...people, ...lookers].flatMap((id) => id ?? []));
    return {
      wishes: byId(wishes),
      cards: new Map(cards.map((card) => [card.wishId, card])),
      names: await this.identity.namesOf(reader, [...known]),
      visits: await this.visits.ofPairs(reader, caller, pairs),
      looks,
      thanks: await thanksOf(reader, stationId, ids),
    };
  }
}

function viewOf(pair: PairingRow, sources: Sources, caller: Caller): PairingView {
  const standing = standingOfPairing(pair, caller);
  const wish = sources.wishes.get(pair.wishId)!;
  const isClose = standing.isResident || standing.isCompanion || caller.role === 'secretary';
  return {
    ...openly(pair, wish, sources.names),
    ...wordsBetween(pair, sources, standing, isClose),
    wish: sources.cards.get(pair.wishId)!,
    // A reason tells something of the two: which stair, that they have met.
    reasons: mayKnow(wish, pair, caller) ? pair.reasons : [],
    residentAgreed: standing.residentAgreed,
    companionAgreed: standing.companionAgreed,
    agreement: agreementOf(pair, wish, isClose || standing.isSpokenFor),
    mayLookAtPhone: maySeeNumber({ ...standing, pairingState: pair.state }),
    looks: looksAt(pair, caller, sources),
    standing,
  };
}

/** What everybody near a pair may see of it. */
const openly = (pair: PairingRow, wish: WishRow, names: Sources['names']) => ({
  pairingId: pair.id,
  state: pair.state,
  promise: pair.promise,
  companions: companionsOf(pair, names),
  gluedAt: pair.gluedAt.toISOString(),
  since: isoOf(pair.since),
  firstInTwos: WISHES[wish.kind].firstInTwos,
  hasMoney: WISHES[wish.kind].hasMoney,
  reviewDueAt: isoOf(pair.reviewDueAt),
  asksReview: pair.reviewAskedAt !== null && KNOWN_PAIRINGS.includes(pair.state),
  missAfterDays: pair.missAfterDays,
});

function wordsBetween(pair: PairingRow, sources: Sources, standing: PairingStanding, isClose: boolean) {
  const visits = sources.visits.get(pair.id) ?? [];
  const isHeard = standing.isResident || standing.isSpokenFor;
  return {
    visits,
    thanks: isClose ? (sources.thanks.get(pair.id) ?? []) : [],
    mayThank: isHeard && visits.some(({ state }) => state === 'confirmed'),
  };
}

/** Those who come, in their places. */
function companionsOf(
  { companionId, secondId, backupId }: PairingRow,
  names: ReadonlyMap<string, string>,
): PairingView['companions'] {
  const places = [
    { personId: companionId, place: 'first' as const },
    { personId: secondId, place: 'second' as const },
    { personId: backupId, place: 'backup' as const },
  ];
  return places.flatMap(({ personId, place }) =>
    personId === null ? [] : [{ personId, name: names.get(personId) ?? '', place }],
  );
}

function agreementOf(pair: PairingRow, wish: WishRow, mayRead: boolean): PairingView['agreement'] {
  const reasons = reasonsOf(pair, wish);
  return {
    reasons,
    residentSigned: pair.residentSignedAt !== null,
    companionSigned: pair.companionSignedAt !== null,
    mayPrint: mayRead && reasons.length > 0 && pair.since !== null,
  };
}

/** Why this pair wants an agreement in writing. */
export const reasonsOf = (pair: PairingRow, wish: WishRow) =>
  agreementReasons({ kind: wish.kind, howOften: wish.reading.frequency, isAskedFor: pair.agreementAsked });

/** Everybody sees the looks at their own number, and nobody else's. */
const looksAt = (pair: PairingRow, { personId }: Caller, { looks, names }: Sources): PairingView['looks'] =>
  looks
    .filter((look) => look.pairingId === pair.id && look.ownerId === personId)
    .slice(0, 20)
    .map(({ lookerId, lookedAt }) => ({ byName: names.get(lookerId) ?? '', at: lookedAt.toISOString() }));

/** Whether the first visit is all there is to it. */
export const isOnce = (wish: WishRow): boolean => !isLasting(wish.reading.frequency);
