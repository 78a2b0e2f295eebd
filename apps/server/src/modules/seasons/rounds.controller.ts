import {
  closeRound,
  leadRound,
  listRounds,
  lookAtPlace,
  readRound,
  reopenRound,
  reportFromPlace,
  type InputOf,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { CloseRound } from './close-round';
import { LeadRound } from './lead-round';
import { LookAtPlace } from './look-at-place';
import { ReopenRound } from './reopen-round';
import { ReportFromPlace } from './report-from-place';
import { RoundsQuery } from './rounds.query';

/** The rounds that are walked before anybody complains. */
@Controller()
export class RoundsController {
  constructor(
    private readonly rounds: RoundsQuery,
    private readonly leading: LeadRound,
    private readonly looking: LookAtPlace,
    private readonly reporting: ReportFromPlace,
    private readonly closing: CloseRound,
    private readonly reopening: ReopenRound,
  ) {}

  @Endpoint(listRounds)
  list(@CurrentAct() { caller }: CallerAct) {
    return this.rounds.list(caller);
  }

  @Endpoint(readRound)
  read(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof readRound>) {
    return this.rounds.read(caller, input);
  }

  @Endpoint(leadRound)
  lead(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof leadRound>) {
    return this.leading.execute(act, input);
  }

  @Endpoint(lookAtPlace)
  look(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof lookAtPlace>) {
    return this.looking.execute(act, input);
  }

  @Endpoint(reportFromPlace)
  report(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof reportFromPlace>) {
    return this.reporting.execute(act, input);
  }

  @Endpoint(closeRound)
  close(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof closeRound>) {
    return this.closing.execute(act, input);
  }

  @Endpoint(reopenRound)
  reopen(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof reopenRound>) {
    return this.reopening.execute(act, input);
  }
}
