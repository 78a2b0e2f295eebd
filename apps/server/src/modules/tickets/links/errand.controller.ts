import {
  claimErrand,
  noteErrand,
  openErrand,
  returnErrand,
  signForErrand,
  type InputOf,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { Act } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { ClaimTicket } from '../claim-ticket';
import { NoteTicket } from '../note-ticket';
import { ReturnTicket } from '../return-ticket';
import { SignForTicket } from '../sign-for-ticket';
import { Errands } from './errands';

/** What a party without an account sees and does by its link: the same acts as everybody's, on this one ticket. */
@Controller()
export class ErrandController {
  constructor(
    private readonly errands: Errands,
    private readonly signForTicket: SignForTicket,
    private readonly returnTicket: ReturnTicket,
    private readonly claimTicket: ClaimTicket,
    private readonly noteTicket: NoteTicket,
  ) {}

  @Endpoint(openErrand)
  open(@CurrentAct() act: Act) {
    return this.errands.open(act);
  }

  @Endpoint(signForErrand)
  signFor(@CurrentAct() act: Act, @Input() input: InputOf<typeof signForErrand>) {
    return this.errands.act(act, (own, ticketId) => this.signForTicket.execute(own, { ticketId, ...input }));
  }

  @Endpoint(returnErrand)
  giveBack(@CurrentAct() act: Act, @Input() input: InputOf<typeof returnErrand>) {
    return this.errands.act(act, (own, ticketId) => this.returnTicket.execute(own, { ticketId, ...input }));
  }

  @Endpoint(claimErrand)
  claim(@CurrentAct() act: Act, @Input() input: InputOf<typeof claimErrand>) {
    return this.errands.act(act, (own, ticketId) => this.claimTicket.execute(own, { ticketId, ...input }));
  }

  @Endpoint(noteErrand)
  note(@CurrentAct() act: Act, @Input() input: InputOf<typeof noteErrand>) {
    return this.errands.act(act, (own, ticketId) => this.noteTicket.execute(own, { ticketId, ...input }));
  }
}
