import {
  divertTicket,
  objectToDiversion,
  proposeVisit,
  agreeVisit,
  reopenTicket,
  type InputOf,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { DivertTicket } from './divert-ticket';
import { ObjectToDiversion } from './object-to-diversion';
import { ProposeVisit } from './propose-visit';
import { AgreeVisit } from './agree-visit';
import { ReopenTicket } from './reopen-ticket';

/** What is said between the residents, the desk and whoever comes to them. */
@Controller()
export class ResidentsWayController {
  constructor(
    private readonly divertTicket: DivertTicket,
    private readonly objectToDiversion: ObjectToDiversion,
    private readonly proposeVisit: ProposeVisit,
    private readonly agreeVisit: AgreeVisit,
    private readonly reopenTicket: ReopenTicket,
  ) {}

  @Endpoint(divertTicket)
  divert(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof divertTicket>) {
    return this.divertTicket.execute(act, input);
  }

  @Endpoint(objectToDiversion)
  object(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof objectToDiversion>) {
    return this.objectToDiversion.execute(act, input);
  }

  @Endpoint(proposeVisit)
  propose(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof proposeVisit>) {
    return this.proposeVisit.execute(act, input);
  }

  @Endpoint(agreeVisit)
  agree(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof agreeVisit>) {
    return this.agreeVisit.execute(act, input);
  }

  @Endpoint(reopenTicket)
  reopen(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof reopenTicket>) {
    return this.reopenTicket.execute(act, input);
  }
}
