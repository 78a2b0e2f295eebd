import {
  changeOffer,
  endOffer,
  type InputOf,
  listMyOffers,
  pauseOffer,
  putUpOffer,
  readOfferCard,
  renewOffer,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { PutUpOffer } from './put-up-offer';
import { CardsQuery } from './cards.query';
import { ChangeOffer } from './change-offer';
import { PauseOffer } from './pause-offer';
import { RenewOffer } from './renew-offer';
import { EndOffer } from './end-offer';

/** Red cards, as their owners hang them up, rest and take them down. */
@Controller()
export class OffersController {
  constructor(
    private readonly putUpOffer: PutUpOffer,
    private readonly cardsQuery: CardsQuery,
    private readonly changeOffer: ChangeOffer,
    private readonly pauseOffer: PauseOffer,
    private readonly renewOffer: RenewOffer,
    private readonly endOffer: EndOffer,
  ) {}

  @Endpoint(putUpOffer, { sealed: true })
  putUpOfferAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof putUpOffer>) {
    return this.putUpOffer.execute(act, input);
  }

  @Endpoint(listMyOffers)
  listMyOffers(@CurrentAct() { caller }: CallerAct) {
    return this.cardsQuery.myOffers(caller);
  }

  @Endpoint(readOfferCard)
  readOfferCard(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof readOfferCard>) {
    return this.cardsQuery.offer(caller, input);
  }

  @Endpoint(changeOffer, { sealed: true })
  changeOfferAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof changeOffer>) {
    return this.changeOffer.execute(act, input);
  }

  @Endpoint(pauseOffer, { sealed: true })
  pauseOfferAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof pauseOffer>) {
    return this.pauseOffer.execute(act, input);
  }

  @Endpoint(renewOffer, { sealed: true })
  renewOfferAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof renewOffer>) {
    return this.renewOffer.execute(act, input);
  }

  @Endpoint(endOffer, { sealed: true })
  endOfferAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof endOffer>) {
    return this.endOffer.execute(act, input);
  }
}
