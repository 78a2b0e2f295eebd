import {
  suspendTicket,
  resumeTicket,
  askExtension,
  answerExtension,
  transferTicket,
  findNobody,
  type InputOf,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { SuspendTicket } from './suspend-ticket';
import { ResumeTicket } from './resume-ticket';
import { AskExtension } from './ask-extension';
import { AnswerExtension } from './answer-extension';
import { TransferTicket } from './transfer-ticket';
import { FindNobody } from './find-nobody';

/** What happens to the work on the way. */
@Controller()
export class WorkWayController {
  constructor(
    private readonly suspendTicket: SuspendTicket,
    private readonly resumeTicket: ResumeTicket,
    private readonly askExtension: AskExtension,
    private readonly answerExtension: AnswerExtension,
    private readonly transferTicket: TransferTicket,
    private readonly findNobody: FindNobody,
  ) {}

  @Endpoint(suspendTicket)
  suspend(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof suspendTicket>) {
    return this.suspendTicket.execute(act, input);
  }

  @Endpoint(resumeTicket)
  resume(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof resumeTicket>) {
    return this.resumeTicket.execute(act, input);
  }

  @Endpoint(askExtension)
  askForTime(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof askExtension>) {
    return this.askExtension.execute(act, input);
  }

  @Endpoint(answerExtension)
  answerAsking(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof answerExtension>) {
    return this.answerExtension.execute(act, input);
  }

  @Endpoint(findNobody)
  cameInVain(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof findNobody>) {
    return this.findNobody.execute(act, input);
  }

  @Endpoint(transferTicket)
  transfer(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof transferTicket>) {
    return this.transferTicket.execute(act, input);
  }
}
