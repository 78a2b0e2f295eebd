import type { changeOffer, InputOf, RedCard } from '@doorstep/contracts';
import { Refusal, rests } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { Stations } from '../../stations/index';
import { checkWords } from './card-check';
import { moveOffer } from './move-offer';
import { OfferActs, recordOnOffer } from './offer-acts';
import { offerPartsOf } from './wish-parts';

/**
 * Other words or another measure on a red card; it may not promise less than it already holds. Pairs that are glued keep
 * what was promised to them; a card that rests goes on resting once its words are let through.
 */
@Injectable()
export class ChangeOffer {
  constructor(
    private readonly acts: OfferActs,
    private readonly identity: Identity,
    private readonly stations: Stations,
  ) {}

  execute(act: CallerAct, { offerId, ...asked }: InputOf<typeof changeOffer>): Promise<RedCard> {
    return this.acts.run(act, { offerId, does: 'change' }, async (on) => {
      const { tx, offer, to } = on;
      if (asked.capacity < offer.held) throw new Refusal('offer.full');
      if (!(await this.isHere(tx, asked))) throw new Refusal('place.unknown');
      const names = await this.identity.namesOf(tx, [offer.memberId]);
      const { building = offer.building, unit = offer.unit, gender = offer.gender } = asked;
      const parts = offerPartsOf(asked, [...names.values()]);
      await moveOffer(tx, offer, to, { ...parts, building, unit, gender, wasPaused: rests(offer) });
      checkWords(tx, 'offer', offer.id);
      recordOnOffer(on, 'offer.changed', {});
    });
  }

  private async isHere(
    tx: Tx,
    { building, unit = null }: Pick<InputOf<typeof changeOffer>, 'building' | 'unit'>,
  ): Promise<boolean> {
    return building == null || (await this.stations.hasPlace(tx, tx.stationId, building, unit));
  }
}
