import { Inject, Injectable, Logger } from '@nestjs/common';
import { ClaimLost, Database } from '../database/database';
import type { AllClaimed } from '../database/flush';
import type { Tx } from '../database/tx';
import { FAILURES_AT_MOST } from './back-off';
import type { Claim } from './claim-of';
import { Failures } from './failures';
import { DueMetrics } from './due-metrics';
import type { Piece } from './pieces';
import { DueRegistry } from './registry';

/**
 * Runs deliveries and timers: the handler's rows and the end of the due rows are one commit, made only while every claim
 * still holds. A crash anywhere before it leaves the rows as they were; a second runner finds them gone and rolls back.
 */
@Injectable()
export class RunRow {
  private readonly logger = new Logger('Due');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DueRegistry) private readonly registry: DueRegistry,
    @Inject(Failures) private readonly failures: Failures,
    @Inject(DueMetrics) private readonly metrics: DueMetrics,
  ) {}

  /** One of a piece that cannot be done must not hold up the others: what fails together is done one by one. */
  async inTurn(pieces: readonly Piece[]): Promise<void> {
    for (const piece of pieces) {
      if (piece.length > 1 && (await this.together(piece))) continue;
      for (const claim of piece) await this.alone(claim);
    }
  }

  private async together(piece: Piece): Promise<boolean> {
    try {
      await this.handle(piece);
    } catch (error) {
      const { message } = error as Error;
      this.logger.warn({
        msg: 'done one by one',
        work: piece[0].work.name,
        rows: piece.length,
        error: message,
      });
      return false;
    }
    for (const { work } of piece) this.metrics.done(work.name);
    return true;
  }

  private async alone(claim: Claim): Promise<void> {
    // A row that takes its process down never gets to fail: counted by its claims, it ends as a dead letter too.
    if (claim.work.attempts >= FAILURES_AT_MOST)
      return this.failures.giveBack(claim, new Error('whoever began it died'));
    try {
      await this.handle([claim]);
      this.metrics.done(claim.work.name);
    } catch (error) {
      if (!(error instanceof ClaimLost)) await this.failures.giveBack(claim, error);
    }
  }

  private async handle(piece: Piece): Promise<void> {
    const [first, ...others] = piece;
    const claimed: AllClaimed = [first.claimed, ...others.map((claim) => claim.claimed)];
    const { name } = first.work;
    if (first.kind === 'timer') {
      const works = piece.map(({ work }) => work as never);
      const timer = this.registry.timers.get(name);
      return this.finish(claimed, async (tx) => each(works, timer, tx));
    }
    if (piece.some(({ fact }) => fact === null)) throw new Error('the fact of this delivery is gone');
    const facts = piece.map(({ fact }) => fact as never);
    const listener = this.registry.listeners.get(name);
    return this.finish(claimed, async (tx) => each(facts, listener, tx));
  }

  private async finish(claimed: AllClaimed, work: (tx: Tx) => Promise<void>): Promise<void> {
    await this.database.finish({ claimed }, work);
  }
}

type Handler =
  { handle(tx: Tx, one: never): Promise<void> } | { handleAll(tx: Tx, all: readonly never[]): Promise<void> };

async function each(rows: readonly never[], handler: Handler | undefined, tx: Tx): Promise<void> {
  if (handler === undefined) return;
  if ('handleAll' in handler) return handler.handleAll(tx, rows);
  for (const row of rows) await handler.handle(tx, row);
}
