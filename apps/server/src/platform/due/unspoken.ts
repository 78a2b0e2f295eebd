import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { isAway } from '../database/pg-errors';
import type { Claim } from './claim-of';

const AGAIN_MS = 200;
const TRIES = 15;

const FREE = `update due_work set claim_id = null, lease_until = null, speaking = false
  where kind = 'send' and claim_id = $1::uuid`;

const OF_LANE = `${FREE} and station_id = $2::uuid and lane = $3::text and id <> $4::uuid`;

/**
 * Sends that were claimed and surely not spoken: the commit that claimed them was made, and its answer never came (a
 * connection that was cut in between). Left alone they would wait for their lease and be written down as what may have
 * arrived, which is never said that way again. They are given back, as soon as the database answers.
 */
@Injectable()
export class Unspoken {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** All of a claim whose answer never came. */
  ofClaim(claimId: string): Promise<void> {
    return this.free(FREE, [claimId]);
  }

  /** What the end of this send went on to, where nobody heard of it. A lane holds one row of a claim besides its own. */
  async nextOf({ claimed: { stationId, id, claimId }, lane }: Claim): Promise<void> {
    if (lane !== null) await this.free(OF_LANE, [claimId, stationId, lane, id]);
  }

  /** The database may still be at the statement in question: a moment first. What cannot be freed waits for its lease. */
  private async free(statement: string, values: unknown[]): Promise<void> {
    for (let tried = 1; tried <= TRIES; tried += 1) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS).unref());
      try {
        await this.database.query(statement, values);
        return;
      } catch (error) {
        if (!isAway(error)) return;
      }
    }
  }
}
