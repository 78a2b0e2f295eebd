import { claimTicket, readWork, returnTicket, signForTicket, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { ClaimTicket } from './claim-ticket';
import { PartyWork } from './party-work.query';
import { ReturnTicket } from './return-ticket';
import { SignForTicket } from './sign-for-ticket';

/** What a responsible party sees and does. */
@Controller()
export class PartyWorkController {
  constructor(
    private readonly work: PartyWork,
    private readonly signForTicket: SignForTicket,
    private readonly returnTicket: ReturnTicket,
    private readonly claimTicket: ClaimTicket,
  ) {}

  @Endpoint(readWork)
  read(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof readWork>) {
    return this.work.read(caller, input);
  }

  @Endpoint(signForTicket)
  signFor(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof signForTicket>) {
    return this.signForTicket.execute(act, input);
  }

  @Endpoint(returnTicket)
  giveBack(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof returnTicket>) {
    return this.returnTicket.execute(act, input);
  }

  @Endpoint(claimTicket)
  claim(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof claimTicket>) {
    return this.claimTicket.execute(act, input);
  }
}
