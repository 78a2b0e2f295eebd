import { listTellings, readTellings, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { MyTellings } from './my-tellings.query';
import { Tellings } from './tellings.query';

@Controller()
export class TellingsController {
  constructor(
    private readonly tellings: Tellings,
    private readonly mine: MyTellings,
  ) {}

  @Endpoint(readTellings)
  ofTicket(@CurrentAct() act: CallerAct, @Input() { ticketId }: InputOf<typeof readTellings>) {
    return this.tellings.of(act.caller, ticketId);
  }

  @Endpoint(listTellings)
  ofPerson(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof listTellings>) {
    return this.mine.of(act.caller, input);
  }
}
