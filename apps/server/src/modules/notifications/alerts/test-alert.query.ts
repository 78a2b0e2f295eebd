import type { OutputOf, readTestAlert } from '@doorstep/contracts';
import { Refusal, YES_KEY, type Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { RING } from '../ringing/ring-work';
import { sendsOf } from '../tellings/sends-of';

const TEST =
  'select at, received_at from alert_tests where station_id = $1 and test_id = $2 and person_id = $3';
const NOTICES = 'select id from notices where station_id = $1 and subject_id = $2 and person_id = $3';
const ANSWERED = `select at from facts where station_id = $1 and subject_id = $2 and type = 'call.answered'
  and payload ->> 'personId' = $3 and payload ->> 'key' = $4 order by at limit 1`;
const PENDING = `select 1 from due_work where station_id = $1 and about = $2 and name = $3 limit 1`;

/** How far a test has come: what was tried, whether more will be, and what of it was answered. */
@Injectable()
export class TestAlert {
  constructor(private readonly db: Database) {}

  async of({ stationId, personId }: Caller, testId: string): Promise<OutputOf<typeof readTestAlert>> {
    const [test] = await this.db.query<{ at: Date; received_at: Date | null }>(TEST, [
      stationId,
      testId,
      personId,
    ]);
    if (test === undefined) throw new Refusal('alert-test.unknown');
    const notices = await this.db.query<{ id: string }>(NOTICES, [stationId, testId, personId]);
    const [answered] = await this.db.query<{ at: Date }>(ANSWERED, [stationId, testId, personId, YES_KEY]);
    const pending = await this.db.query(PENDING, [stationId, testId, RING]);
    const sends = await sendsOf(
      this.db,
      stationId,
      notices.map(({ id }) => id),
    );
    return {
      at: test.at.toISOString(),
      sends: [...sends.values()].flat(),
      isOver: notices.length > 0 && pending.length === 0,
      receivedAt: test.received_at?.toISOString() ?? null,
      answeredAt: answered?.at.toISOString() ?? null,
    };
  }
}
