import type { RunningSweep } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';

const RUNNING = `select category, building, unit, room, cause, sweep from tickets
  where station_id = $1::uuid and sweep_open > 0 order by id limit 50`;

/** What is being looked at along a root: reports there need no pattern any more. */
export const sweepsRunning = (reader: Reader, stationId: string): Promise<RunningSweep[]> =>
  reader.query<RunningSweep>(RUNNING, [stationId]);
