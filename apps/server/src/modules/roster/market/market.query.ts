import type { OutputOf, readMarket } from '@doorstep/contracts';
import { after, type Caller, days } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import { ExchangeBoards } from './exchange-boards';
import { offersAround, openOffers, type OfferRow } from './offer-rows';
import { OfferViews } from './offer-views';
import { OpenCallsQuery } from './open-calls.query';

const SETTLED_SHOWN_FOR = days(14);

/**
 * 换班角: who looks for somebody, who would like to change turns, and what I have asked and taken myself.
 * The secretary sees every open offer: they may answer for somebody who has only a telephone.
 */
@Injectable()
export class MarketQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly boards: ExchangeBoards,
    private readonly views: OfferViews,
    private readonly calls: OpenCallsQuery,
  ) {}

  async execute(caller: Caller): Promise<OutputOf<typeof readMarket>> {
    const now = this.clock.now();
    const { stationId, personId } = caller;
    const board = await this.boards.ahead(this.db, stationId, now);
    const open = await openOffers(this.db, stationId);
    const around = await offersAround(this.db, stationId, personId, after(now, -SETTLED_SHOWN_FOR));
    const toMe = (offer: OfferRow): boolean => offer.toId === personId;
    const isShown = (offer: OfferRow): boolean =>
      offer.fromId !== personId && (offer.toId === null || toMe(offer) || caller.role === 'secretary');
    const asked = open.filter(isShown).sort((a, b) => Number(toMe(b)) - Number(toMe(a)));
    const mine = around.filter(({ state, fromId }) => state !== 'open' || fromId === personId);
    const look = { caller, now, board };
    const offers = await this.views.of(this.db, look, asked.slice(0, 200));
    return {
      calls: await this.calls.of(caller, board),
      offers: offers.filter(({ slot }) => new Date(slot.startsAt) > now).slice(0, 60),
      mine: await this.views.of(this.db, look, mine),
    };
  }
}
