import { changeWorks, decideStationRule, type InputOf, readStationRules } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { ChangeWorks } from './change-works';
import { DecideStationRule } from './decide-station-rule';
import { StationRulesQuery } from './station-rules.query';

/** What the station has learned from its people, for the secretary to take or leave. */
@Controller()
export class StationRulesController {
  constructor(
    private readonly rules: StationRulesQuery,
    private readonly decide: DecideStationRule,
    private readonly works: ChangeWorks,
  ) {}

  @Endpoint(readStationRules)
  read(@CurrentAct() { caller }: CallerAct) {
    return this.rules.read(caller);
  }

  @Endpoint(decideStationRule)
  decideRule(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof decideStationRule>) {
    return this.decide.execute(act, input);
  }

  @Endpoint(changeWorks)
  changeWorks(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof changeWorks>) {
    return this.works.execute(act, input);
  }
}
