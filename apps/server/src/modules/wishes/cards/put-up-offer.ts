import type { InputOf, putUpOffer, RedCard } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { newId } from '../../../platform/database/new-id';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { Stations } from '../../stations/index';
import { checkWords } from './card-check';
import { CardViews } from './card-views';
import { recordOnOffer } from './offer-acts';
import { OFFERS_TABLE, type OfferRow } from './offer-row';
import { offerPartsOf } from './wish-parts';

/** A red card: what a member can do for others, when, and for how many. */
@Injectable()
export class PutUpOffer {
  constructor(
    private readonly db: Database,
    private readonly stations: Stations,
    private readonly identity: Identity,
    private readonly views: CardViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof putUpOffer>): Promise<RedCard> {
    const { caller } = act;
    const { stationId, personId: memberId } = caller;
    const { building = null, unit = null, gender = null } = asked;
    return this.db.act(act, { stationId }, async (tx) => {
      if (building !== null && !(await this.stations.hasPlace(tx, stationId, building, unit)))
        throw new Refusal('place.unknown');
      const names = await this.identity.namesOf(tx, [memberId]);
      const offer: OfferRow = {
        ...CARD_BEGINS,
        ...offerPartsOf(asked, [...names.values()]),
        stationId,
        id: newId(),
        memberId,
        building,
        unit,
        gender,
        putUpAt: tx.now,
      };
      await OFFERS_TABLE.add(tx, offer);
      checkWords(tx, 'offer', offer.id);
      tx.push(`station:${stationId}`, { topic: 'wishes', offerId: offer.id });
      recordOnOffer({ tx, offer, caller }, 'offer.put-up', {});
      return this.views.offer(tx, caller, offer);
    });
  }
}

const CARD_BEGINS = {
  state: 'review',
  held: 0,
  upSince: null,
  lapsesAt: null,
  pausedUntil: null,
  wasPaused: false,
  lastPairedAt: null,
  closedAt: null,
} as const;
