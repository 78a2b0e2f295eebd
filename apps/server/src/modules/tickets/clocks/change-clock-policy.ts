import type { changeClockPolicy, InputOf, OutputOf } from '@doorstep/contracts';
import { clockProblems, Refusal, renamedPolicy, type ClockPolicy } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { newId } from '../../../platform/database/new-id';
import type { CallerAct } from '../../../platform/http/act';
import { clockPolicyOf } from './clock-policies';

const KEEP = `
  insert into clock_policies (station_id, policy_id, policy, changed_at, changed_by) values ($1, $2, $3::jsonb, $4, $5)`;

/**
 * Writes what the station promises; what it promised before stays on record. Clocks that run keep the rules stamped on
 * the facts that started them. Two secretaries who change at the same time queue at the station's row of rules: the
 * second is written over what the first wrote, under a name of its own.
 */
@Injectable()
export class ChangeClockPolicy {
  constructor(private readonly db: Database) {}

  async execute(
    act: CallerAct,
    asked: InputOf<typeof changeClockPolicy>,
  ): Promise<OutputOf<typeof changeClockPolicy>> {
    const { stationId, personId: actorId, role: actorRole } = act.caller;
    const wanted = asked as ClockPolicy;
    const problems = clockProblems(wanted);
    if (problems.length > 0)
      throw new Refusal('clock-policy.invalid', {
        fields: problems.map((message) => ({ path: 'policy', message })),
      });
    return this.db.act(act, { stationId }, async (tx) => {
      await tx.query('select 1 from stations where station_id = $1 for update', [stationId]);
      const before = await clockPolicyOf(tx, stationId);
      const policy = renamedPolicy(wanted, before);
      if (policy.name === before.name) return policy as OutputOf<typeof changeClockPolicy>;
      await tx.query(KEEP, [stationId, newId(), JSON.stringify(policy), tx.now, actorId]);
      const about = { subjectId: stationId, actorId, actorRole };
      tx.record('clock-policy.changed', about, { name: policy.name });
      return policy as OutputOf<typeof changeClockPolicy>;
    });
  }
}
