import { readTestAlert, receiveTestAlert, sendTestAlert, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { ReceiveTestAlert } from './receive-test-alert';
import { SendTestAlert } from './send-test-alert';
import { TestAlert } from './test-alert.query';

@Controller()
export class TestsController {
  constructor(
    private readonly sendTest: SendTestAlert,
    private readonly test: TestAlert,
    private readonly receiveTest: ReceiveTestAlert,
  ) {}

  @Endpoint(sendTestAlert)
  send(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof sendTestAlert>) {
    return this.sendTest.execute(act, input);
  }

  @Endpoint(readTestAlert)
  read(@CurrentAct() act: CallerAct, @Input() { testId }: InputOf<typeof readTestAlert>) {
    return this.test.of(act.caller, testId);
  }

  @Endpoint(receiveTestAlert)
  receive(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof receiveTestAlert>) {
    return this.receiveTest.execute(act, input);
  }
}
