import type { changeDutyPolicy, InputOf, OutputOf } from '@doorstep/contracts';
import { type DutyPolicy, policyProblems, Refusal, renamedPolicy } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { policyOf } from './duty-policies';

/**
 * Writes the station's rules of duty. What is published keeps the rules it was made under; the next draft follows these.
 * Rules under which an hour of the day would have nobody, or two slots, are refused with every reason in words.
 */
@Injectable()
export class ChangeDutyPolicy {
  constructor(private readonly db: Database) {}

  execute(
    act: CallerAct,
    input: InputOf<typeof changeDutyPolicy>,
  ): Promise<OutputOf<typeof changeDutyPolicy>> {
    const { stationId, personId: actorId, role: actorRole } = act.caller;
    const wanted = input as DutyPolicy;
    const problems = policyProblems(wanted);
    if (problems.length > 0)
      throw new Refusal('policy.invalid', {
        fields: problems.map((message) => ({ path: 'policy', message: message.slice(0, 200) })),
      });
    return this.db.act(act, { stationId }, async (tx) => {
      const policy = renamedPolicy(wanted, await policyOf(tx, stationId));
      await tx.query(KEEP, [stationId, JSON.stringify(policy), tx.now, actorId]);
      tx.record('duty-policy.changed', { subjectId: stationId, actorId, actorRole }, { name: policy.name });
      return policy as OutputOf<typeof changeDutyPolicy>;
    });
  }
}

const KEEP = `
  insert into duty_policies (station_id, policy, changed_at, changed_by) values ($1, $2::jsonb, $3, $4)
  on conflict (station_id) do update
    set policy = excluded.policy, changed_at = excluded.changed_at, changed_by = excluded.changed_by`;
