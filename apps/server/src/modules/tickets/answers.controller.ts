import { confirmTicket, noteTicket, withdrawTicket, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { ConfirmTicket } from './confirm-ticket';
import { NoteTicket } from './note-ticket';
import { WithdrawTicket } from './withdraw-ticket';

/** What residents answer, and what anybody adds on the way. */
@Controller()
export class AnswersController {
  constructor(
    private readonly confirmTicket: ConfirmTicket,
    private readonly withdrawTicket: WithdrawTicket,
    private readonly noteTicket: NoteTicket,
  ) {}

  @Endpoint(confirmTicket)
  confirm(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof confirmTicket>) {
    return this.confirmTicket.execute(act, input);
  }

  @Endpoint(withdrawTicket)
  withdraw(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof withdrawTicket>) {
    return this.withdrawTicket.execute(act, input);
  }

  @Endpoint(noteTicket)
  note(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof noteTicket>) {
    return this.noteTicket.execute(act, input);
  }
}
