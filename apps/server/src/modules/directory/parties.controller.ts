import { type InputOf, listParties } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { ListPartiesQuery } from './list-parties.query';

@Controller()
export class PartiesController {
  constructor(private readonly listPartiesQuery: ListPartiesQuery) {}

  @Endpoint(listParties)
  listParties(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof listParties>) {
    return this.listPartiesQuery.execute(act.caller, input);
  }
}
