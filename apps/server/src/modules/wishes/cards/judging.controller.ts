import { giveUpWish, type InputOf, judgeOffer, judgeWish } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { JudgeWish } from './judge-wish';
import { GiveUpWish } from './give-up-wish';
import { JudgeOffer } from './judge-offer';

/** What a member says of a card before, and after, it hangs on the wall. */
@Controller()
export class JudgingController {
  constructor(
    private readonly judgeWish: JudgeWish,
    private readonly giveUpWish: GiveUpWish,
    private readonly judgeOffer: JudgeOffer,
  ) {}

  @Endpoint(judgeWish, { sealed: true })
  judgeWishAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof judgeWish>) {
    return this.judgeWish.execute(act, input);
  }

  @Endpoint(giveUpWish, { sealed: true })
  giveUpWishAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof giveUpWish>) {
    return this.giveUpWish.execute(act, input);
  }

  @Endpoint(judgeOffer, { sealed: true })
  judgeOfferAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof judgeOffer>) {
    return this.judgeOffer.execute(act, input);
  }
}
