import {
  changeWish,
  type InputOf,
  listMyWishes,
  putUpWish,
  readWishCard,
  renewWish,
  withdrawWish,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { PutUpWish } from './put-up-wish';
import { CardsQuery } from './cards.query';
import { ChangeWish } from './change-wish';
import { WithdrawWish } from './withdraw-wish';
import { RenewWish } from './renew-wish';

/** Yellow cards, as their owners hang them up and take them down. */
@Controller()
export class WishesController {
  constructor(
    private readonly putUpWish: PutUpWish,
    private readonly cardsQuery: CardsQuery,
    private readonly changeWish: ChangeWish,
    private readonly withdrawWish: WithdrawWish,
    private readonly renewWish: RenewWish,
  ) {}

  @Endpoint(putUpWish, { sealed: true })
  putUpWishAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof putUpWish>) {
    return this.putUpWish.execute(act, input);
  }

  @Endpoint(listMyWishes)
  listMyWishes(@CurrentAct() { caller }: CallerAct) {
    return this.cardsQuery.myWishes(caller);
  }

  @Endpoint(readWishCard)
  readWishCard(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof readWishCard>) {
    return this.cardsQuery.wish(caller, input);
  }

  @Endpoint(changeWish, { sealed: true })
  changeWishAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof changeWish>) {
    return this.changeWish.execute(act, input);
  }

  @Endpoint(withdrawWish, { sealed: true })
  withdrawWishAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof withdrawWish>) {
    return this.withdrawWish.execute(act, input);
  }

  @Endpoint(renewWish, { sealed: true })
  renewWishAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof renewWish>) {
    return this.renewWish.execute(act, input);
  }
}
