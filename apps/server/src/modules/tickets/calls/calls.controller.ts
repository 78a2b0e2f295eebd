import { logCall, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { LogCall } from './log-call';

/** Parties that have nothing but a telephone. */
@Controller()
export class CallsController {
  constructor(private readonly log: LogCall) {}

  @Endpoint(logCall)
  logCall(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof logCall>) {
    return this.log.execute(act, input);
  }
}
