import { listDeadLetters, retryDeadLetter, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { DeadLettersQuery } from './dead-letters.query';
import { RetryDeadLetter } from './retry-dead-letter';

/** What could not be done, and who takes it up again. */
@Controller()
export class AuditController {
  constructor(
    private readonly letters: DeadLettersQuery,
    private readonly retryDeadLetter: RetryDeadLetter,
  ) {}

  @Endpoint(listDeadLetters)
  list(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof listDeadLetters>) {
    return this.letters.read(caller, input);
  }

  @Endpoint(retryDeadLetter)
  retry(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof retryDeadLetter>) {
    return this.retryDeadLetter.execute(act, input);
  }
}
