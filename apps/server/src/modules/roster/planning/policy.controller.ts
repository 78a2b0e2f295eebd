import { changeDutyPolicy, type InputOf, type OutputOf, readDutyPolicy } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { ChangeDutyPolicy } from './change-duty-policy';
import { policyOf } from './duty-policies';

@Controller()
export class PolicyController {
  constructor(
    private readonly db: Database,
    private readonly change: ChangeDutyPolicy,
  ) {}

  @Endpoint(readDutyPolicy)
  readDutyPolicy(@CurrentAct() act: CallerAct) {
    return policyOf(this.db, act.caller.stationId) as Promise<OutputOf<typeof readDutyPolicy>>;
  }

  @Endpoint(changeDutyPolicy)
  changeDutyPolicy(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof changeDutyPolicy>) {
    return this.change.execute(act, input);
  }
}
