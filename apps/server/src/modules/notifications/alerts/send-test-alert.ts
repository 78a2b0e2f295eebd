import type { InputOf, OutputOf, sendTestAlert } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { newId } from '../../../platform/database/new-id';
import type { CallerAct } from '../../../platform/http/act';

/** Enough to try every way and to try again; not enough to empty anybody's account. */
const AT_MOST_PER_HOUR = 6;

const LATELY = `select 1 from alert_tests
  where station_id = $1 and person_id = $2 and at > $3::timestamptz - interval '1 hour'`;
const KEEP = 'insert into alert_tests (station_id, test_id, person_id, at) values ($1, $2, $3, $4)';

/** Somebody wants to know whether they can be reached: a fact like any other, told by the same rules and ways. */
@Injectable()
export class SendTestAlert {
  constructor(private readonly db: Database) {}

  execute(
    act: CallerAct,
    { loudness }: InputOf<typeof sendTestAlert>,
  ): Promise<OutputOf<typeof sendTestAlert>> {
    const { stationId, personId, role } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      const lately = await tx.query(LATELY, [stationId, personId, tx.now]);
      if (lately.length >= AT_MOST_PER_HOUR) throw new Refusal('alert-test.too-many');
      const testId = newId();
      await tx.query(KEEP, [stationId, testId, personId, tx.now]);
      const about = { subjectId: testId, actorId: personId, actorRole: role };
      tx.record('alert.tested', about, { personId, loudness });
      return { testId };
    });
  }
}
