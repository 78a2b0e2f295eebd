import { DEFAULT_CLOCKS, type ClockPolicy } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';

const NOW =
  'select policy from clock_policies where station_id = $1 order by changed_at desc, policy_id desc limit 1';

/** What the station promises now: its own rules, or the default ones. */
export async function clockPolicyOf(reader: Reader, stationId: string): Promise<ClockPolicy> {
  const [row] = await reader.query<{ policy: ClockPolicy }>(NOW, [stationId]);
  return row?.policy ?? DEFAULT_CLOCKS;
}

const HISTORY = `
  select policy->>'name' as name, changed_at as "changedAt", changed_by as "changedBy" from clock_policies
   where station_id = $1 order by changed_at desc, policy_id desc limit 50`;

/** One change of the rules. */
export interface PolicyChange {
  name: string;
  changedAt: Date;
  changedBy: string;
}

/** Every change of the rules, newest first: nothing is overwritten. */
export const policyHistory = (reader: Reader, stationId: string): Promise<PolicyChange[]> =>
  reader.query<PolicyChange>(HISTORY, [stationId]);
