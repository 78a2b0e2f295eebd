import { type InputOf, listCompanions, nameCompanion } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { CompanionsQuery } from './companions.query';
import { NameCompanion } from './name-companion';

/** Who else comes: company does not lapse with one person. */
@Controller()
export class CompanionsController {
  constructor(
    private readonly companionsQuery: CompanionsQuery,
    private readonly nameCompanion: NameCompanion,
  ) {}

  @Endpoint(listCompanions)
  listCompanions(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof listCompanions>) {
    return this.companionsQuery.of(caller, input);
  }

  @Endpoint(nameCompanion, { sealed: true })
  nameCompanionAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof nameCompanion>) {
    return this.nameCompanion.execute(act, input);
  }
}
