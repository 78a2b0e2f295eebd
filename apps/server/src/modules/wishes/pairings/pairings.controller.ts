import {
  answerPairing,
  glueCards,
  type InputOf,
  listMyPairings,
  lookAtPhone,
  readPairing,
  signAgreement,
  unglueCards,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { GlueCards } from './glue-cards';
import { UnglueCards } from './unglue-cards';
import { AnswerPairing } from './answer-pairing';
import { PairingsQuery } from './pairings.query';
import { LookAtPhone } from './look-at-phone';
import { SignAgreement } from './sign-agreement';

/** How a pair comes about. */
@Controller()
export class PairingsController {
  constructor(
    private readonly glueCards: GlueCards,
    private readonly unglueCards: UnglueCards,
    private readonly answerPairing: AnswerPairing,
    private readonly pairingsQuery: PairingsQuery,
    private readonly lookAtPhone: LookAtPhone,
    private readonly signAgreement: SignAgreement,
  ) {}

  @Endpoint(glueCards, { sealed: true })
  glueCardsAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof glueCards>) {
    return this.glueCards.execute(act, input);
  }

  @Endpoint(unglueCards, { sealed: true })
  unglueCardsAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof unglueCards>) {
    return this.unglueCards.execute(act, input);
  }

  @Endpoint(answerPairing, { sealed: true })
  answerPairingAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof answerPairing>) {
    return this.answerPairing.execute(act, input);
  }

  @Endpoint(listMyPairings)
  listMyPairings(@CurrentAct() { caller }: CallerAct) {
    return this.pairingsQuery.mine(caller);
  }

  @Endpoint(readPairing)
  readPairing(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof readPairing>) {
    return this.pairingsQuery.one(caller, input);
  }

  @Endpoint(lookAtPhone, { sealed: true })
  lookAtPhoneAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof lookAtPhone>) {
    return this.lookAtPhone.execute(act, input);
  }

  @Endpoint(signAgreement, { sealed: true })
  signAgreementAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof signAgreement>) {
    return this.signAgreement.execute(act, input);
  }
}
