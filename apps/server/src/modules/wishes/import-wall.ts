import {
  after,
  days,
  needOf,
  promiseOf,
  readOffer,
  readWish,
  reviewAt,
  type WishKindId,
} from '@doorstep/domain';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import { OFFERS_TABLE, type OfferRow } from './cards/offer-row';
import { WISHES_TABLE, type WishRow } from './cards/wish-row';
import { PAIRINGS_TABLE, type PairingRow } from './pairings/pairing-row';
import { importVisit } from './import-visit';

/** A red card of an invented wall; `daysUp` is how long it has hung there. */
export interface InventedOffer {
  key: string;
  memberId: string;
  text: string;
  building: number;
  unit: number;
  gender: 'F' | 'M';
  capacity: number;
  daysUp: number;
}

/** A yellow card of an invented wall, and what has become of it. */
export interface InventedWish {
  name: string;
  building: number;
  unit: number;
  floor: number;
  gender: 'F' | 'M';
  age: number;
  text: string;
  kind: WishKindId;
  daysUp: number;
  pair: { offer: string; days: number; visits: number; thanks: string | null } | null;
}

export interface InventedWall {
  deskId: string;
  offers: readonly InventedOffer[];
  wishes: readonly InventedWish[];
}

/**
 * Cards that have hung for weeks, pairs that have met: rows only. Nobody is told, and no timer asks anybody: what was
 * invented has no phone that could ring.
 */
export async function importWall(tx: Tx, { deskId, offers, wishes }: InventedWall): Promise<void> {
  const held = new Map<string, OfferRow>();
  for (const invented of offers) {
    const taken = wishes.filter(({ pair }) => pair?.offer === invented.key).length;
    const offer = offerOf(tx, invented, taken);
    await OFFERS_TABLE.add(tx, offer);
    held.set(invented.key, offer);
  }
  for (const invented of wishes) {
    const wish = wishOf(tx, invented, deskId);
    await WISHES_TABLE.add(tx, wish);
    const offer = held.get(invented.pair?.offer ?? '');
    if (invented.pair !== null && offer !== undefined) await pairUp(tx, wish, offer, invented.pair);
  }
}

const ago = (tx: Tx, n: number): Date => after(tx.now, -days(n));
const CHECKED = {
  wordCheck: 'passed',
  privateSigns: [],
  delicateSigns: [],
  closedAt: null,
} satisfies Partial<OfferRow>;

function offerOf(tx: Tx, invented: InventedOffer, held: number): OfferRow {
  const { building, unit, gender, text } = invented;
  const { heard: _heard, ...reading } = readOffer(text, { building, unit, gender, isInService: false });
  return {
    ...CHECKED,
    stationId: tx.stationId,
    id: newId(),
    state: 'up',
    promise: promiseOf(reading.kinds, reading.slots),
    words: text,
    reading,
    memberId: invented.memberId,
    building,
    unit,
    gender,
    capacity: invented.capacity,
    held,
    putUpAt: ago(tx, invented.daysUp),
    upSince: ago(tx, invented.daysUp),
    lapsesAt: null,
    pausedUntil: null,
    wasPaused: false,
    lastPairedAt: null,
  };
}

function wishOf(tx: Tx, invented: InventedWish, deskId: string): WishRow {
  const { building, unit, floor, gender, age, text, kind } = invented;
  const read = readWish(text, { building, unit, floor, gender, age });
  const { heard: _heard, otherKinds: _others, ...reading } = { ...read, kind };
  return {
    ...CHECKED,
    stationId: tx.stationId,
    id: newId(),
    state: invented.pair === null ? 'up' : 'serving',
    kind,
    need: needOf({ kind, slots: reading.slots, howOften: reading.frequency }),
    words: text,
    reading,
    building,
    unit,
    floor,
    room: null,
    ownerId: null,
    personName: invented.name,
    personPhone: null,
    gender,
    age,
    filedBy: deskId,
    filedAs: 'desk',
    mediaIds: [],
    mayAskNeighbours: false,
    putUpAt: ago(tx, invented.daysUp),
    upSince: ago(tx, invented.daysUp),
    lapsesAt: null,
    renewalAskedAt: null,
    ageStep: 3,
    reason: '',
  };
}

async function pairUp(
  tx: Tx,
  wish: WishRow,
  offer: OfferRow,
  told: NonNullable<InventedWish['pair']>,
): Promise<void> {
  const pair = pairOf(tx, wish, offer, ago(tx, told.days));
  await PAIRINGS_TABLE.add(tx, pair);
  for (let n = 0; n < told.visits; n += 1) await importVisit(tx, { pair, wish, n, told });
  if (told.thanks !== null) await tx.query(THANK, [tx.stationId, newId(), pair.id, told.thanks, ago(tx, 2)]);
}

const pairOf = (tx: Tx, wish: WishRow, offer: OfferRow, since: Date): PairingRow => ({
  stationId: tx.stationId,
  id: newId(),
  state: 'running',
  wishId: wish.id,
  offerId: offer.id,
  ownerId: null,
  companionId: offer.memberId,
  secondId: null,
  backupId: null,
  promise: offer.promise,
  reasons: [],
  gluedBy: wish.filedBy,
  gluedAt: since,
  residentAgreedAt: since,
  companionAgreedAt: since,
  since,
  agreementAsked: false,
  residentSignedAt: since,
  companionSignedAt: since,
  reviewDueAt: reviewAt(since),
  reviewAskedAt: null,
  missAfterDays: null,
  stoppedAt: null,
  endedAt: null,
  endedBy: null,
});

const THANK = `
  insert into thanks_cards (station_id, id, pairing_id, words, state, written_at) values ($1, $2, $3, $4, 'wall', $5)`;
