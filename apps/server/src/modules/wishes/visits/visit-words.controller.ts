import { askForHelp, type InputOf, keepReceipt, sayOfVisit, settleVisit } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { SayOfVisit } from './say-of-visit';
import { SettleVisit } from './settle-visit';
import { KeepReceipt } from './keep-receipt';
import { AskForHelp } from './ask-for-help';

/** What is said of a visit, and what passed from hand to hand. */
@Controller()
export class VisitWordsController {
  constructor(
    private readonly sayOfVisit: SayOfVisit,
    private readonly settleVisit: SettleVisit,
    private readonly keepReceipt: KeepReceipt,
    private readonly askForHelp: AskForHelp,
  ) {}

  @Endpoint(sayOfVisit, { sealed: true })
  sayOfVisitAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof sayOfVisit>) {
    return this.sayOfVisit.execute(act, input);
  }

  @Endpoint(settleVisit, { sealed: true })
  settleVisitAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof settleVisit>) {
    return this.settleVisit.execute(act, input);
  }

  @Endpoint(keepReceipt, { sealed: true })
  keepReceiptAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof keepReceipt>) {
    return this.keepReceipt.execute(act, input);
  }

  @Endpoint(askForHelp, { sealed: true })
  askForHelpAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof askForHelp>) {
    return this.askForHelp.execute(act, input);
  }
}
