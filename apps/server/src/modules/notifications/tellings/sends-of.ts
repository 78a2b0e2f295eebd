import type { SendView } from '@doorstep/contracts';
import type { Reader } from '../../../platform/database/reader';

interface AttemptRow {
  notice_id: string;
  channel: SendView['way'];
  at: Date;
  result: SendView['result'];
  detail: string;
}

/** The contract shows so many; a night of retries says nothing more than its last hours. */
const MOST = 40;

const ATTEMPTS = `select notice_id, channel, at, result, detail from notice_attempts
  where station_id = $1 and notice_id = any($2::uuid[]) order by at, id`;

/** Everything that was tried for each of these notices, oldest first. */
export async function sendsOf(
  reader: Reader,
  stationId: string,
  noticeIds: readonly string[],
): Promise<Map<string, SendView[]>> {
  const sends = new Map<string, SendView[]>(noticeIds.map((id) => [id, []]));
  if (noticeIds.length === 0) return sends;
  for (const { notice_id, channel, at, result, detail } of await reader.query<AttemptRow>(ATTEMPTS, [
    stationId,
    noticeIds,
  ]))
    sends.get(notice_id)?.push({ way: channel, at: at.toISOString(), result, detail });
  return new Map([...sends].map(([id, all]) => [id, all.slice(-MOST)]));
}
