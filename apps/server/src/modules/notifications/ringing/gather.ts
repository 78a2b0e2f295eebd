import { isWorthGathering, mayGather, ringPriority, type SubscribeKey } from '@doorstep/domain';
import { templateValue } from '@doorstep/wechat';
import type { Reader } from '../../../platform/database/reader';
import type { Tx } from '../../../platform/database/tx';
import { logAttempts } from '../log-attempts';
import { GATHERED_WORDS } from '../words/attempt-words';
import { takenSince } from './is-settled';
import type { RingMessage } from './ring-channel';
import { SPOKEN } from './ring-message';
import { RING, ringLane, type RingWork } from './ring-work';

/** What waits for the same phone with the same weight, of the same template, and that nobody is speaking. */
const WAITING = `station_id = $1 and name = '${RING}' and kind = 'send' and claim_id is null and not speaking
  and dead_at is null`;

const TAKEN_MEANWHILE = takenSince({
  ...{ subject: 'w.about', which: 'f.type = any(w.ends_on)' },
  ...{ at: "(w.payload ->> 'factAt')::timestamptz", id: "(w.payload ->> 'factId')::uuid" },
});

/** Of what somebody has taken since (its call was written a moment too late to be called off) nothing is said. */
const OTHERS = `select id from due_work w where ${WAITING} and lane = $2 and priority = $3
  and payload -> 'ring' ->> 'key' = $4 and due_at <= clock_now() and not ${TAKEN_MEANWHILE} limit 500`;

/** Locked in one order, as everywhere. */
const TAKEN = `with found as materialized (
    select station_id, id from due_work where ${WAITING} and id = any($2::uuid[]) order by id for update)
  delete from due_work d using found where d.station_id = found.station_id and d.id = found.id returning payload`;

/** The rows of the calls that are said in one message with this one; none where it is said alone. */
export async function othersToGather(reader: Reader, stationId: string, work: RingWork): Promise<string[]> {
  const { ring, channel } = work;
  if (!mayGather(ring, channel)) return [];
  const values = [stationId, ringLane(work), ringPriority(ring.kind, ring.urgency), ring.key];
  const rows = await reader.query<{ id: string }>(OTHERS, values);
  return isWorthGathering(rows.length) ? rows.map(({ id }) => id) : [];
}

/** One message for so many things: it says how many, and opens the inbox, where each of them stands. */
export function gatheredMessage(message: RingMessage, many: number): RingMessage {
  const [what, where] = [GATHERED_WORDS.what(many), GATHERED_WORDS.where];
  const keys = SPOKEN[message.key as SubscribeKey];
  const notice = new URLSearchParams(message.page.split('?')[1]).get('n') ?? '';
  return {
    ...message,
    ...{ title: what, brief: what, what, where },
    page: `pages/inbox/index?n=${notice}`,
    values: {
      ...message.values,
      [keys.what]: templateValue('thing', what),
      [keys.where]: templateValue('thing', where),
    },
  };
}

/** The message was taken: those it spoke for wait no longer. What somebody has taken meanwhile is gone already. */
export async function settleGathered(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.query<{ payload: RingWork }>(TAKEN, [tx.stationId, ids]);
  await logAttempts(
    tx,
    rows.map(({ payload: { noticeId, subjectId, personId, template, channel } }) => ({
      ...{ stationId: tx.stationId, noticeId, subjectId, personId, template, channel },
      result: 'gathered',
      detail: '',
    })),
  );
}
