import type { changeDutyPolicy, InputOf, OutputOf } from '@doorstep/contracts';
import { type DutyPolicy, policyProblems, Refusal } from '@doorstep/domain';
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
      const policy = renamed(wanted, await policyOf(tx, stationId));
      await tx.query(KEEP, [stationId, JSON.stringify(policy), tx.now, actorId]);
      tx.record('duty-policy.changed', { subjectId: stationId, actorId, actorRole }, { name: policy.name });
      return policy as OutputOf<typeof changeDutyPolicy>;
    });
  }
}

/** Other rules never go by the same name: what was promised is stamped with it. `default-1` becomes `default-2`. */
function renamed(policy: DutyPolicy, before: DutyPolicy): DutyPolicy {
  if (policy.name !== before.name || isSame(policy, before)) return policy;
  const [, stem = policy.name, count = '1'] = /^(.*?)-(\d{1,6})$/.exec(policy.name) ?? [];
  return { ...policy, name: `${stem.slice(0, 32)}-${Number(count) + 1}` };
}

const isSame = (one: unknown, other: unknown): boolean => written(one) === written(other);

/** With its names in order: the database keeps them in another one. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const KEEP = `
  insert into duty_policies (station_id, policy, changed_at, changed_by) values ($1, $2::jsonb, $3, $4)
  on conflict (station_id) do update
    set policy = excluded.policy, changed_at = excluded.changed_at, changed_by = excluded.changed_by`;
