import type { InputOf, OutputOf, receiveTestAlert } from '@doorstep/contracts';
import { MESSAGE_WAYS, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { RING } from '../ringing/ring-work';

const TEST = 'select 1 from alert_tests where station_id = $1 and test_id = $2 and person_id = $3 for update';

const KEEP = `update alert_tests set received_at = coalesce(received_at, $3)
  where station_id = $1 and test_id = $2 returning received_at, received_at = $3 as is_first`;

/** A message of this test was taken, may have been, or is being said: a quick thumb taps it before its answer is here. */
const WENT_OUT = `select 1 from notices n where n.station_id = $1 and n.id = $3 and n.subject_id = $2 and n.person_id = $4
  and (exists (select 1 from notice_attempts a where a.station_id = $1 and a.notice_id = n.id
      and a.channel = any($5::text[]) and a.result in ('accepted', 'unknown'))
    or exists (select 1 from due_work w where w.station_id = $1 and w.about = $2 and w.name = '${RING}' and w.speaking
      and w.payload ->> 'channel' = any($5::text[])))`;

/**
 * The test was opened on the phone from outside: the whole way works. Only a message carries the number of its notice, the
 * inbox does not; and where no message can have left the house none was opened. The first time counts.
 */
@Injectable()
export class ReceiveTestAlert {
  constructor(private readonly db: Database) {}

  execute(
    act: CallerAct,
    { testId, noticeId }: InputOf<typeof receiveTestAlert>,
  ): Promise<OutputOf<typeof receiveTestAlert>> {
    const { stationId, personId, role } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      const known = await tx.query(TEST, [stationId, testId, personId]);
      if (known.length === 0) throw new Refusal('alert-test.unknown');
      const wentOut = await tx.query(WENT_OUT, [stationId, testId, noticeId, personId, MESSAGE_WAYS]);
      if (wentOut.length === 0) return { receivedAt: null };
      const { receivedAt, isFirst } = await keep(tx, testId);
      const about = { subjectId: testId, actorId: personId, actorRole: role };
      if (isFirst) tx.record('alert.received', about, { personId });
      return { receivedAt: receivedAt.toISOString() };
    });
  }
}

async function keep(tx: Tx, testId: string): Promise<{ receivedAt: Date; isFirst: boolean }> {
  const [kept] = await tx.query<{ received_at: Date; is_first: boolean }>(KEEP, [
    tx.stationId,
    testId,
    tx.now,
  ]);
  if (kept === undefined) throw new Error('a locked test is gone');
  return { receivedAt: kept.received_at, isFirst: kept.is_first };
}
