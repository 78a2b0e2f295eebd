import { type InputOf, issueDoorCode, listDoors, readPlaces, retireDoorCode } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { DoorsQuery } from './doors.query';
import { IssueDoorCode } from './issue-door-code';
import { RetireDoorCode } from './retire-door-code';

@Controller()
export class DoorsController {
  constructor(
    private readonly doors: DoorsQuery,
    private readonly issue: IssueDoorCode,
    private readonly retire: RetireDoorCode,
  ) {}

  @Endpoint(listDoors)
  listDoors(@CurrentAct() act: CallerAct) {
    return this.doors.list(act.caller);
  }

  @Endpoint(readPlaces)
  readPlaces(@CurrentAct() act: CallerAct) {
    return this.doors.places(act.caller);
  }

  @Endpoint(issueDoorCode)
  issueDoorCode(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof issueDoorCode>) {
    return this.issue.execute(act, input);
  }

  @Endpoint(retireDoorCode)
  retireDoorCode(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof retireDoorCode>) {
    return this.retire.execute(act, input);
  }
}
