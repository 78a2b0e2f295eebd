import type { changeEscalationPolicy, InputOf, OutputOf } from '@doorstep/contracts';
import { escalationProblems, Refusal, renamedPolicy } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { EscalationPolicies, readPolicy } from './escalation-policies';

const KEEP = `
  insert into escalation_policies (station_id, policy, changed_at, changed_by) values ($1, $2::jsonb, $3, $4)
  on conflict (station_id) do update
    set policy = excluded.policy, changed_at = excluded.changed_at, changed_by = excluded.changed_by`;

/**
 * Writes what the station does about silence. Tickets that have started keep the rules they started under. Rules under
 * which a matter could be left lying are refused with every reason in words.
 */
@Injectable()
export class ChangeEscalationPolicy {
  constructor(
    private readonly db: Database,
    private readonly policies: EscalationPolicies,
  ) {}

  async execute(
    act: CallerAct,
    wanted: InputOf<typeof changeEscalationPolicy>,
  ): Promise<OutputOf<typeof changeEscalationPolicy>> {
    const { stationId, personId: actorId, role: actorRole } = act.caller;
    const problems = escalationProblems(wanted);
    if (problems.length > 0)
      throw new Refusal('escalation.invalid', {
        fields: problems.map((message) => ({ path: 'policy', message })),
      });
    const changed = await this.db.act(act, { stationId }, async (tx) => {
      const policy = renamedPolicy(wanted, await readPolicy(tx, stationId));
      await tx.query(KEEP, [stationId, JSON.stringify(policy), tx.now, actorId]);
      tx.record(
        'escalation-policy.changed',
        { subjectId: stationId, actorId, actorRole },
        { name: policy.name },
      );
      return policy as OutputOf<typeof changeEscalationPolicy>;
    });
    this.policies.forget(stationId);
    return changed;
  }
}
