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

/** When the ticket was said: the message shows that hour, however often it is repeated. */
export async function reportedAtOf(reader: Reader, fact: TellableFact): Promise<Date> {
  if (fact.type !== 'ticket.escalated' && fact.type !== 'ticket.unseen') return fact.at;
  const [first] = await reader.query<{ at: Date }>(
    `select at from facts where station_id = $1 and subject_id = $2
      and type in ('ticket.reported', 'ticket.transcribed') order by at limit 1`,
    [fact.stationId, fact.subjectId],
  );
  return first?.at ?? fact.at;
}
