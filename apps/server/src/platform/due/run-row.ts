import { Inject, Injectable } from '@nestjs/common';
import { ClaimLost, Database } from '../database/database';
import { FAILURES_AT_MOST } from './back-off';
import type { Claim } from './claim-of';
import { Failures } from './failures';
import { DueMetrics } from './due-metrics';
import { DueRegistry } from './registry';

/**
 * Runs a delivery or a timer: the handler's rows and the end of the due row are one commit, made only while the claim
 * still holds. A crash anywhere before it leaves the row as it was; a second runner finds it gone and rolls back.
 */
@Injectable()
export class RunRow {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DueRegistry) private readonly registry: DueRegistry,
    @Inject(Failures) private readonly failures: Failures,
    @Inject(DueMetrics) private readonly metrics: DueMetrics,
  ) {}

  async run(claim: Claim): Promise<void> {
    // A row that takes its process down never gets to fail: counted by its claims, it ends as a dead letter too.
    if (claim.work.attempts >= FAILURES_AT_MOST)
      return this.failures.giveBack(claim, new Error('whoever began it died'));
    try {
      await this.handle(claim);
      this.metrics.done(claim.work.name);
    } catch (error) {
      if (!(error instanceof ClaimLost)) await this.failures.giveBack(claim, error);
    }
  }

  private async handle({ claimed, work, fact, kind }: Claim): Promise<void> {
    if (kind === 'timer') {
      const timer = this.registry.timers.get(work.name);
      await this.database.finish({ claimed }, async (tx) => timer?.handle(tx, work as never));
      return;
    }
    const listener = this.registry.listeners.get(work.name);
    if (fact === null) throw new Error('the fact of this delivery is gone');
    await this.database.finish({ claimed }, async (tx) => listener?.handle(tx, fact as never));
  }
}
