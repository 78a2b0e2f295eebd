import { Inject, Injectable, Logger } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { ClaimLost, Database } from '../database/database';
import { isAway } from '../database/pg-errors';
import { backOffMs, FAILURES_AT_MOST } from './back-off';
import type { Claim } from './claim-of';
import { DueMetrics } from './due-metrics';
import { Unspoken } from './unspoken';

/** As soon as the database has had a moment. */
const INNOCENT_AGAIN_MS = 500;

const TRY_AGAIN_MS = 200;
const TRIES = 15;

const FAIL = `update due_work set attempts = $4::int, last_error = $5::text, claim_id = null, lease_until = null,
  due_at = clock_now() + $6::int * interval '1 millisecond',
  dead_at = case when $7::boolean then clock_now() end, speaking = speaking and $8::boolean
  where station_id = $1::uuid and id = $2::uuid and claim_id = $3::uuid`;

/**
 * Gives a failed piece of work back: later and later, and in the end as a dead letter that somebody sees. Where the
 * database went away under it the work is not at fault: it comes back soon, and it does not count.
 */
@Injectable()
export class Failures {
  private readonly logger = new Logger('Due');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DueMetrics) private readonly metrics: DueMetrics,
    @Inject(Unspoken) private readonly unspoken: Unspoken,
  ) {}

  /** A send that could not be ended: the world may have heard it, and surely nothing of what its lane went on to. */
  async ofSend(claim: Claim, error: unknown): Promise<void> {
    void this.unspoken.nextOf(claim);
    if (!(error instanceof ClaimLost)) await this.giveBack(claim, error, true);
  }

  /** `spoke`: the world may have heard it, so the next attempt must not speak again. */
  async giveBack({ claimed, work }: Claim, error: unknown, spoke = false): Promise<void> {
    const isInnocent = isAway(error) && !spoke;
    const failures = work.attempts + (isInnocent ? 0 : 1);
    const isDead = failures >= FAILURES_AT_MOST;
    const wait = isInnocent ? INNOCENT_AGAIN_MS : backOffMs(failures, randomInt(1000) / 1000);
    const words = wordsOf(error);
    this.metrics.failed(work.name, isDead);
    this.logger.warn({
      msg: isDead ? 'work failed for good' : 'work failed',
      work: work.name,
      failures,
      error: words,
    });
    const { stationId, id, claimId } = claimed;
    await this.persist([stationId, id, claimId, failures, words, wait, isDead, spoke]);
  }

  /** A database that went away is back in a moment, mostly: what is not given back would wait for its lease. */
  private async persist(values: unknown[]): Promise<void> {
    for (let tried = 1; ; tried += 1) {
      try {
        await this.database.query(FAIL, values);
        return;
      } catch (error) {
        if (!isAway(error) || tried >= TRIES) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    }
  }
}

/** Enough for whoever looks into it; error messages of ours and of Postgres name columns, not people. */
function wordsOf(error: unknown): string {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return words.slice(0, 300);
}
