import { answerSwap, askSwap, type InputOf, readMarket, undoSwap, withdrawSwap } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { AnswerSwap } from './answer-swap';
import { AskSwap } from './ask-swap';
import { MarketQuery } from './market.query';
import { UndoSwap } from './undo-swap';
import { WithdrawSwap } from './withdraw-swap';

/** What members ask of one another about their turns. */
@Controller()
export class MarketController {
  constructor(
    private readonly market: MarketQuery,
    private readonly ask: AskSwap,
    private readonly answer: AnswerSwap,
    private readonly withdraw: WithdrawSwap,
    private readonly undo: UndoSwap,
  ) {}

  @Endpoint(readMarket)
  readMarket(@CurrentAct() act: CallerAct) {
    return this.market.execute(act.caller);
  }

  @Endpoint(askSwap)
  askSwap(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof askSwap>) {
    return this.ask.execute(act, input);
  }

  @Endpoint(answerSwap)
  answerSwap(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof answerSwap>) {
    return this.answer.execute(act, input);
  }

  @Endpoint(withdrawSwap)
  withdrawSwap(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof withdrawSwap>) {
    return this.withdraw.execute(act, input);
  }

  @Endpoint(undoSwap)
  undoSwap(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof undoSwap>) {
    return this.undo.execute(act, input);
  }
}
