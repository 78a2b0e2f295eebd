import type { Caller } from '@doorstep/domain';
import { SYSTEM_STATION } from '../../platform/database/scope';

/** Whose failed work the caller looks after: the station's own; for the district also what belongs to no station. */
export const reachOf = ({ role, stationId }: Caller): string[] =>
  role === 'district' ? [stationId, SYSTEM_STATION] : [stationId];
