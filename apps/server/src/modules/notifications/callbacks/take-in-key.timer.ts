import { after, CALLS, seconds, type NoticeTemplate } from '@doorstep/domain';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { sentUnder, type SentByTelephone } from './sent-under';

export const TAKE_IN_KEY = 'take-in-key';

export interface KeyToTakeIn {
  callId: string;
  key: string;
  /** How often the call was looked for. */
  time: number;
}

/** The calls a key can answer: about a ticket, and the try of one's own phone. */
const ANSWERABLE: readonly NoticeTemplate[] = [...CALLS, 'test-alert'];

/** A quick thumb: the key may be told before our own note of the call is written. A killed sender writes it a lease later. */
const TIMES_AT_MOST = 20;

const ANSWERED = `select 1 from facts where station_id = $1 and subject_id = $2 and type = 'call.answered'
  and payload ->> 'callId' = $3 and payload ->> 'key' = $4 limit 1`;

/**
 * Works out what a key on a call means: a fact of the station whose call it was, of which the tickets room hears, and which proves the call of a try. Looked
 * for again while the call is not on record; a call nobody here made ends in nothing. The same key twice is one fact.
 */
@Timer(TAKE_IN_KEY)
export class TakeInKey implements TimerHandler<KeyToTakeIn> {
  constructor(private readonly database: Database) {}

  async handle(tx: Tx, { key: workKey, payload }: DueWork<KeyToTakeIn>): Promise<void> {
    const sent = await sentUnder(tx, payload.callId, 'voice');
    if (sent !== undefined) return this.answer(sent, payload);
    if (payload.time >= TIMES_AT_MOST) return;
    const dueAt = after(tx.now, seconds(payload.time));
    tx.schedule(TAKE_IN_KEY, { key: workKey, dueAt, payload: { ...payload, time: payload.time + 1 } });
  }

  /** Written under the station of the call, in a transaction of its own: twice it finds the fact there. */
  private async answer(sent: SentByTelephone, { callId, key }: KeyToTakeIn): Promise<void> {
    if (!ANSWERABLE.includes(sent.template)) return;
    const { stationId, subjectId, personId } = sent;
    await this.database.system({ stationId }, async (tx) => {
      const before = await tx.query(ANSWERED, [stationId, subjectId, callId, key]);
      if (before.length > 0) return;
      tx.record(
        'call.answered',
        { subjectId, actorId: personId, actorRole: null },
        { personId, key, callId },
      );
    });
  }
}
