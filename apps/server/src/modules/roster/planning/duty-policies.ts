import { DEFAULT_POLICY, type DutyPolicy } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';

/** The station's rules of duty; the default ones until the secretary has written their own. */
export async function policyOf(reader: Reader, stationId: string): Promise<DutyPolicy> {
  const sql = 'select policy from duty_policies where station_id = $1';
  const [row] = await reader.query<{ policy: DutyPolicy }>(sql, [stationId]);
  return row?.policy ?? DEFAULT_POLICY;
}
