import type {
  InputOf,
  OutputOf,
  listMyOffers,
  listMyWishes,
  readOfferCard,
  readWishCard,
  RedCard,
  YellowCard,
} from '@doorstep/contracts';
import { type Caller, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { CardViews } from './card-views';
import { withinReach } from './find-cards';
import { OFFERS_TABLE } from './offer-row';
import { WISHES_TABLE } from './wish-row';

/** One's own cards, and single ones within reach. */
@Injectable()
export class CardsQuery {
  constructor(
    private readonly db: Database,
    private readonly views: CardViews,
  ) {}

  async wish(caller: Caller, { wishId }: InputOf<typeof readWishCard>): Promise<YellowCard> {
    const wish = withinReach(await WISHES_TABLE.find(this.db, caller.stationId, wishId), caller);
    return this.views.wish(this.db, caller, wish);
  }

  async myWishes(caller: Caller): Promise<OutputOf<typeof listMyWishes>> {
    const mine = 'owner_id = $2 order by closed_at is not null, put_up_at desc limit 50';
    const wishes = await WISHES_TABLE.list(this.db, caller.stationId, mine, [caller.personId]);
    return { items: await this.views.wishes(this.db, caller, wishes) };
  }

  async offer(caller: Caller, { offerId }: InputOf<typeof readOfferCard>): Promise<RedCard> {
    const offer = await OFFERS_TABLE.find(this.db, caller.stationId, offerId);
    if (offer === null) throw new Refusal('offer.unknown');
    return this.views.offer(this.db, caller, offer);
  }

  async myOffers(caller: Caller): Promise<OutputOf<typeof listMyOffers>> {
    const mine = 'member_id = $2 order by closed_at is not null, put_up_at desc limit 50';
    const offers = await OFFERS_TABLE.list(this.db, caller.stationId, mine, [caller.personId]);
    return { items: await this.views.offers(this.db, caller, offers) };
  }
}
