import type { InputOf, listSuggestions, OutputOf, SuggestionView } from '@doorstep/contracts';
import { type Caller, suggest } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Reader } from '../../../platform/database/reader';
import { Identity } from '../../identity/index';
import { withinReach } from '../cards/find-cards';
import { OFFERS_TABLE, type OfferRow } from '../cards/offer-row';
import { WISHES_TABLE, type WishRow } from '../cards/wish-row';
import { judgementOf, type RuleWall, Suggestions } from './suggestions';

/** The red cards that hang on the wall, ready to be asked about many yellow ones. */
interface RedSide {
  offers: readonly OfferRow[];
  names: ReadonlyMap<string, string>;
  wall: RuleWall;
}

/** Which red cards suit a yellow one: the fitting ones best first, each with its reasons; the others with why not. */
@Injectable()
export class SuggestionsQuery {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly suggestions: Suggestions,
  ) {}

  async of(
    caller: Caller,
    { wishId }: InputOf<typeof listSuggestions>,
  ): Promise<OutputOf<typeof listSuggestions>> {
    const wish = withinReach(await WISHES_TABLE.find(this.db, caller.stationId, wishId), caller);
    const side = await this.redSide(this.db, caller.stationId);
    const good = bestOf(wish, side, 100);
    const shown = new Set(good.map(({ offerId }) => offerId));
    const others = side.offers.filter(({ id }) => !shown.has(id)).map((offer) => viewOf(wish, offer, side));
    const nearest = others.sort((a, b) => a.hindrances.length - b.hindrances.length);
    return { items: [...good, ...nearest].slice(0, 200) };
  }

  async redSide(reader: Reader, stationId: string): Promise<RedSide> {
    const offers = await OFFERS_TABLE.list(
      reader,
      stationId,
      "state = 'up' order by up_since, id limit 1000",
    );
    const names = await this.identity.namesOf(reader, [...new Set(offers.map(({ memberId }) => memberId))]);
    return { offers, names, wall: await this.suggestions.wallOf(reader, stationId, offers) };
  }
}

/** The fitting ones, best first. Nobody is proposed to themselves. */
export function bestOf(wish: WishRow, side: RedSide, most: number): SuggestionView[] {
  const byId = new Map(side.offers.map((offer) => [offer.id, offer]));
  const others = side.offers.filter(({ memberId }) => memberId !== wish.ownerId);
  const { good } = suggest(side.wall.wish(wish), others.map(side.wall.offer), side.wall.bonds);
  return good.slice(0, most).map(({ offerId }) => viewOf(wish, byId.get(offerId)!, side));
}

function viewOf(wish: WishRow, offer: OfferRow, { wall, names }: RedSide): SuggestionView {
  const judgement = judgementOf(wall.wish(wish), wall.offer(offer), wall.bonds);
  const { id: offerId, promise, building } = offer;
  return { offerId, promise, building, memberName: names.get(offer.memberId) ?? '', ...judgement };
}
