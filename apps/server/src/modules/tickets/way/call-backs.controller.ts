import { callBack, listCallBacks, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { CallBack } from './call-back';
import { CallBacks } from './call-backs.query';

/** Asking the resident afterwards, by somebody who had no hand in it (回访). */
@Controller()
export class CallBacksController {
  constructor(
    private readonly callBack: CallBack,
    private readonly callBacks: CallBacks,
  ) {}

  @Endpoint(callBack)
  call(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof callBack>) {
    return this.callBack.execute(act, input);
  }

  @Endpoint(listCallBacks)
  list(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof listCallBacks>) {
    return this.callBacks.read(caller, input);
  }
}
