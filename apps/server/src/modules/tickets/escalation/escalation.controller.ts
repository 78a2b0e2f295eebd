import {
  changeEscalationPolicy,
  readEscalationPolicy,
  seeTicket,
  type InputOf,
  type OutputOf,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { ChangeEscalationPolicy } from './change-escalation-policy';
import { readPolicy } from './escalation-policies';
import { SeeTicket } from './see-ticket';

@Controller()
export class EscalationController {
  constructor(
    private readonly db: Database,
    private readonly changePolicy: ChangeEscalationPolicy,
    private readonly seeTicket: SeeTicket,
  ) {}

  @Endpoint(readEscalationPolicy)
  read(@CurrentAct() act: CallerAct) {
    return readPolicy(this.db, act.caller.stationId) as Promise<OutputOf<typeof readEscalationPolicy>>;
  }

  @Endpoint(changeEscalationPolicy)
  change(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof changeEscalationPolicy>) {
    return this.changePolicy.execute(act, input);
  }

  @Endpoint(seeTicket)
  see(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof seeTicket>) {
    return this.seeTicket.execute(act, input);
  }
}
