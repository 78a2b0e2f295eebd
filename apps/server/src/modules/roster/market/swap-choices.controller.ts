import { type InputOf, listReturns, listSwapPartners } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { PartnersQuery } from './partners.query';
import { ReturnsQuery } from './returns.query';

/** With whom, and against what. */
@Controller()
export class SwapChoicesController {
  constructor(
    private readonly returns: ReturnsQuery,
    private readonly partners: PartnersQuery,
  ) {}

  @Endpoint(listReturns)
  listReturns(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof listReturns>) {
    return this.returns.execute(act.caller, input);
  }

  @Endpoint(listSwapPartners)
  listSwapPartners(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof listSwapPartners>) {
    return this.partners.execute(act.caller, input);
  }
}
