import type { DutyPolicy, PresencePolicy } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import { policyOf } from '../planning/duty-policies';
import { hasScreen } from './screen-rows';

/** The rules by which a slot is looked at now: the station's own, and whether a screen hangs there to check in at. */
export async function presencePolicyOf(
  reader: Reader,
  stationId: string,
): Promise<DutyPolicy & PresencePolicy> {
  const policy = await policyOf(reader, stationId);
  return { ...policy, hasScreen: await hasScreen(reader, stationId) };
}
