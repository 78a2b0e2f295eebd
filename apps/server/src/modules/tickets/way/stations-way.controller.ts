import {
  giveUpTicket,
  decideUnsolvable,
  keepTicket,
  whistleForTicket,
  type InputOf,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { GiveUpTicket } from './give-up-ticket';
import { DecideUnsolvable } from './decide-unsolvable';
import { KeepTicket } from './keep-ticket';
import { WhistleForTicket } from './whistle-for-ticket';

/** What the station does about the whole: says that it cannot be solved (which takes two people), keeps it, calls helpers. */
@Controller()
export class StationsWayController {
  constructor(
    private readonly giveUpTicket: GiveUpTicket,
    private readonly decideUnsolvable: DecideUnsolvable,
    private readonly keepTicket: KeepTicket,
    private readonly whistleForTicket: WhistleForTicket,
  ) {}

  @Endpoint(giveUpTicket)
  giveUp(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof giveUpTicket>) {
    return this.giveUpTicket.execute(act, input);
  }

  @Endpoint(decideUnsolvable)
  decide(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof decideUnsolvable>) {
    return this.decideUnsolvable.execute(act, input);
  }

  @Endpoint(keepTicket)
  keep(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof keepTicket>) {
    return this.keepTicket.execute(act, input);
  }

  @Endpoint(whistleForTicket)
  whistle(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof whistleForTicket>) {
    return this.whistleForTicket.execute(act, input);
  }
}
