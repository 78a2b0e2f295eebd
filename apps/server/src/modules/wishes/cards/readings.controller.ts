import { type InputOf, type OutputOf, readOfferWords, readWishWords } from '@doorstep/contracts';
import { type Heard, readOffer, readWish, type WishKindId } from '@doorstep/domain';
import { Controller } from '@nestjs/common';
import { Endpoint, Input } from '../../../platform/http/endpoint.decorator';

/** The words alone are read: nothing about the person changes what they say. */
const ANYBODY = { building: 0, unit: null, floor: null, gender: null, age: null };
const ANY_MEMBER = { building: null, unit: null, gender: null, isInService: false };
/** Where the words did not say it, somebody chooses; most wishes are about company. */
const LIKELIEST: WishKindId = 'chat';

const heardOf = (heard: readonly Heard[]) => heard.slice(0, 40).map(({ field, words }) => ({ field, words }));

/** What a card's words mean, before it is put up: the same reading the rules of matching use. Keeps nothing. */
@Controller()
export class ReadingsController {
  @Endpoint(readWishWords)
  readWishWords(@Input() { words }: InputOf<typeof readWishWords>): OutputOf<typeof readWishWords> {
    const { kind, heard, ...reading } = readWish(words, ANYBODY);
    return {
      isUnderstood: kind !== null,
      reading: { ...reading, kind: kind ?? LIKELIEST },
      heard: heardOf(heard),
    };
  }

  @Endpoint(readOfferWords)
  readOfferWords(@Input() { words }: InputOf<typeof readOfferWords>): OutputOf<typeof readOfferWords> {
    const { kinds, heard, ...reading } = readOffer(words, ANY_MEMBER);
    return {
      isUnderstood: kinds.length > 0,
      reading: { ...reading, kinds: kinds.length > 0 ? kinds : [LIKELIEST] },
      heard: heardOf(heard),
    };
  }
}
