import type { InputOf, putUpWish, putUpOffer } from '@doorstep/contracts';
import { needOf, promiseOf } from '@doorstep/domain';
import { signsOf } from './card-check';
import type { OfferRow } from './offer-row';
import type { WishRow } from './wish-row';

type WishWords = Pick<
  InputOf<typeof putUpWish>,
  'words' | 'reading' | 'need' | 'floor' | 'room' | 'gender' | 'age' | 'mayAskNeighbours' | 'mediaIds'
>;
type OfferWords = Pick<InputOf<typeof putUpOffer>, 'words' | 'reading' | 'promise' | 'capacity'> &
  Pick<InputOf<typeof putUpOffer>, 'building' | 'unit' | 'gender'>;

type WishParts = Omit<
  WishRow,
  | 'stationId'
  | 'id'
  | 'state'
  | 'building'
  | 'unit'
  | 'ownerId'
  | 'personName'
  | 'personPhone'
  | 'filedBy'
  | 'filedAs'
  | 'putUpAt'
  | 'upSince'
  | 'lapsesAt'
  | 'renewalAskedAt'
  | 'ageStep'
  | 'closedAt'
  | 'reason'
>;

/** What was said, as the columns of a yellow card; the wall's words are made from kind and times where none were given. */
export function wishPartsOf(asked: WishWords, names: readonly string[]): WishParts {
  const { reading, words, mediaIds, mayAskNeighbours, floor, room, gender, age } = asked;
  const need =
    asked.need ?? needOf({ kind: reading.kind, slots: reading.slots, howOften: reading.frequency });
  const own = { names, rooms: room === undefined || room === null ? [] : [room] };
  return {
    kind: reading.kind,
    need,
    words,
    reading,
    floor: floor ?? null,
    room: room ?? null,
    gender: gender ?? null,
    age: age ?? null,
    mediaIds,
    mayAskNeighbours,
    ...signsOf(need, words, own),
  };
}

type OfferParts = Pick<
  OfferRow,
  'promise' | 'words' | 'reading' | 'capacity' | 'wordCheck' | 'privateSigns' | 'delicateSigns'
>;

export function offerPartsOf(asked: OfferWords, names: readonly string[]): OfferParts {
  const { reading, words, capacity } = asked;
  const promise = asked.promise ?? promiseOf(reading.kinds, reading.slots);
  return {
    promise,
    words,
    reading,
    capacity,
    ...signsOf(promise, words, { names, rooms: [], isOffer: true }),
  };
}
