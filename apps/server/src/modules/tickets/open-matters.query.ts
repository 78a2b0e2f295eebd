import { DIGEST_TEXT, type OpenMatter } from '@doorstep/domain';
import type { Reader } from '../../platform/database/reader';

/** More than anybody hands over in one go. */
const AT_MOST = 1000;

/** Every open ticket of the station, oldest first. Whose hands it lies in is said by its status. */
export const openMatters = (reader: Reader, stationId: string): Promise<OpenMatter[]> =>
  reader.query<OpenMatter>(OPEN, [stationId, DIGEST_TEXT, AT_MOST]);

const OPEN = `
  select id as "ticketId", number, place, left(text, $2) as text, status, due_at as "dueAt"
    from tickets
   where station_id = $1 and closed_at is null
   order by reported_at, id
   limit $3`;
