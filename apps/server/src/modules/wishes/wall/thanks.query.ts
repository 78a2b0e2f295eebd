import type { listThanksToJudge, OutputOf } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';

/** Thanks cards a member still has to read before they hang on the wall. */
@Injectable()
export class ThanksQuery {
  constructor(private readonly db: Database) {}

  async toJudge({ stationId }: Caller): Promise<OutputOf<typeof listThanksToJudge>> {
    return { items: await this.db.query(TO_JUDGE, [stationId]) };
  }
}

const TO_JUDGE = `
  select id as "thanksId", words from thanks_cards
   where station_id = $1 and state = 'review' order by written_at limit 100`;
