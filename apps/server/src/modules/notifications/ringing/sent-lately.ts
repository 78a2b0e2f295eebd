import type { Channel } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';

const LATELY = `select at from notice_attempts
  where person_id = $1 and channel = $2 and result in ('accepted', 'unknown')
    and at > (select clock_now()) - interval '1 day' order by at`;

/** When this person was sent something this way in the last day, wherever it came from: a number has one limit. */
export async function sentLately(reader: Reader, personId: string, channel: Channel): Promise<Date[]> {
  const rows = await reader.query<{ at: Date }>(LATELY, [personId, channel]);
  return rows.map(({ at }) => at);
}
