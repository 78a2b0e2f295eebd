import type { InputOf, OutputOf, receiveTestAlert } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';

const KEEP = `update alert_tests set received_at = coalesce(received_at, $4)
  where station_id = $1 and test_id = $2 and person_id = $3 returning received_at, received_at = $4 as is_first`;

/** The test was opened on the phone it was sent to: the whole way works. The first time counts. */
@Injectable()
export class ReceiveTestAlert {
  constructor(private readonly db: Database) {}

  execute(
    act: CallerAct,
    { testId }: InputOf<typeof receiveTestAlert>,
  ): Promise<OutputOf<typeof receiveTestAlert>> {
    const { stationId, personId, role } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      const [kept] = await tx.query<{ received_at: Date; is_first: boolean }>(KEEP, [
        stationId,
        testId,
        personId,
        tx.now,
      ]);
      if (kept === undefined) throw new Refusal('alert-test.unknown');
      const about = { subjectId: testId, actorId: personId, actorRole: role };
      if (kept.is_first) tx.record('alert.received', about, { personId });
      return { receivedAt: kept.received_at.toISOString() };
    });
  }
}
