import { type Ring, type SubscribeKey, type TellableFact } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { Told } from '../insert-notices';
import { pageOf } from '../page-of';
import { wordsOf } from '../words/notice-words';
import { subscribeValues } from '../words/subscribe-values';
import type { RingMessage } from './ring-channel';

interface Asked {
  fact: TellableFact;
  told: Told;
  ring: Ring;
  reportedAt: Date;
}

/** Which values of a template say what and where. */
export const SPOKEN: Record<SubscribeKey, { what: string; where: string }> = {
  'duty-alert': { what: 'thing1', where: 'thing2' },
  'party-task': { what: 'thing2', where: 'thing3' },
  'ticket-progress': { what: 'thing2', where: 'thing4' },
};

/** The words of one call, for whichever way it takes. */
export function ringMessage({ fact, told, ring, reportedAt }: Asked): RingMessage {
  const { template, personId, side } = told;
  const values = subscribeValues(ring.key, { fact, personId, template, side, reportedAt });
  const { title, brief } = wordsOf(fact, told);
  const { what, where } = SPOKEN[ring.key];
  return {
    ...{ title, brief, values, key: ring.key },
    what: values[what] ?? title,
    where: values[where] ?? brief,
    page: knownBy(pageOf(fact, template), told.noticeId),
  };
}

/** The page says which notice opened it, so that whoever taps the message is known to have seen it. */
const knownBy = (page: string, noticeId: string): string =>
  `${page}${page.includes('?') ? '&' : '?'}n=${noticeId}`;

const REPEATS: readonly TellableFact['type'][] = ['ticket.escalated', 'ticket.raised', 'ticket.unseen'];

/** When each ticket was said, where that was not with the fact itself: the message shows that hour, however often it is repeated. */
export async function reportedAtsOf(
  reader: Reader,
  stationId: string,
  facts: readonly TellableFact[],
): Promise<Map<string, Date>> {
  const repeated = facts.filter(({ type }) => REPEATS.includes(type));
  if (repeated.length === 0) return new Map();
  const rows = await reader.query<{ id: string; at: Date }>(
    `select distinct on (subject_id) subject_id as id, at from facts where station_id = $1
      and subject_id = any($2::uuid[]) and type in ('ticket.reported', 'ticket.transcribed') order by subject_id, at`,
    [stationId, repeated.map(({ subjectId }) => subjectId)],
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}
