import {
  acceptTicket,
  dispatchTicket,
  recategoriseTicket,
  reviewDispute,
  solveTicket,
  verifyTicket,
  type InputOf,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { AcceptTicket } from './accept-ticket';
import { DispatchTicket } from './dispatch-ticket';
import { RecategoriseTicket } from './recategorise-ticket';
import { ReviewDispute } from './review-dispute';
import { SolveTicket } from './solve-ticket';
import { VerifyTicket } from './verify-ticket';

/** What the desk does with a ticket. */
@Controller()
export class DeskController {
  constructor(
    private readonly acceptTicket: AcceptTicket,
    private readonly solveTicket: SolveTicket,
    private readonly dispatchTicket: DispatchTicket,
    private readonly verifyTicket: VerifyTicket,
    private readonly recategoriseTicket: RecategoriseTicket,
    private readonly reviewDispute: ReviewDispute,
  ) {}

  @Endpoint(acceptTicket)
  accept(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof acceptTicket>) {
    return this.acceptTicket.execute(act, input);
  }

  @Endpoint(solveTicket)
  solve(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof solveTicket>) {
    return this.solveTicket.execute(act, input);
  }

  @Endpoint(dispatchTicket)
  dispatch(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof dispatchTicket>) {
    return this.dispatchTicket.execute(act, input);
  }

  @Endpoint(recategoriseTicket)
  recategorise(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof recategoriseTicket>) {
    return this.recategoriseTicket.execute(act, input);
  }

  @Endpoint(reviewDispute)
  review(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof reviewDispute>) {
    return this.reviewDispute.execute(act, input);
  }

  @Endpoint(verifyTicket)
  verify(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof verifyTicket>) {
    return this.verifyTicket.execute(act, input);
  }
}
