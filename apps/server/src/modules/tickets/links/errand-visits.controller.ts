import { agreeErrandVisit, findNobodyAtErrand, proposeErrandVisit, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { Act } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { AgreeVisit } from '../way/agree-visit';
import { FindNobody } from '../way/find-nobody';
import { ProposeVisit } from '../way/propose-visit';
import { Errands } from './errands';

/** When a party without an account comes: proposed, agreed on, and what became of it, by its link. */
@Controller()
export class ErrandVisitsController {
  constructor(
    private readonly errands: Errands,
    private readonly proposeVisit: ProposeVisit,
    private readonly agreeVisit: AgreeVisit,
    private readonly findNobody: FindNobody,
  ) {}

  @Endpoint(proposeErrandVisit)
  propose(@CurrentAct() act: Act, @Input() input: InputOf<typeof proposeErrandVisit>) {
    return this.errands.act(act, (own, ticketId) => this.proposeVisit.execute(own, { ticketId, ...input }));
  }

  @Endpoint(agreeErrandVisit)
  agree(@CurrentAct() act: Act) {
    return this.errands.act(act, (own, ticketId) => this.agreeVisit.execute(own, { ticketId }));
  }

  @Endpoint(findNobodyAtErrand)
  cameInVain(@CurrentAct() act: Act, @Input() input: InputOf<typeof findNobodyAtErrand>) {
    return this.errands.act(act, (own, ticketId) => this.findNobody.execute(own, { ticketId, ...input }));
  }
}
