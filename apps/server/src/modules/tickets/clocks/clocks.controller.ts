import { changeClockPolicy, readClockPolicy, type InputOf, type OutputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { Identity } from '../../identity/index';
import { ChangeClockPolicy } from './change-clock-policy';
import { clockPolicyOf, policyHistory } from './clock-policies';

@Controller()
export class ClocksController {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly changePolicy: ChangeClockPolicy,
  ) {}

  @Endpoint(readClockPolicy)
  async read(@CurrentAct() act: CallerAct): Promise<OutputOf<typeof readClockPolicy>> {
    const { stationId } = act.caller;
    const policy = await clockPolicyOf(this.db, stationId);
    const changes = await policyHistory(this.db, stationId);
    const names = await this.identity.namesOf(this.db, [
      ...new Set(changes.map(({ changedBy }) => changedBy)),
    ]);
    const history = changes.map(({ name, changedAt, changedBy }) => ({
      name,
      changedAt: changedAt.toISOString(),
      by: names.get(changedBy) ?? null,
    }));
    return { policy: policy as OutputOf<typeof changeClockPolicy>, history };
  }

  @Endpoint(changeClockPolicy)
  change(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof changeClockPolicy>) {
    return this.changePolicy.execute(act, input);
  }
}
