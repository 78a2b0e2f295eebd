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

const STILL_HELD = `select id from due_work
  where station_id = $1::uuid and id = any($2::uuid[]) and claim_id = $3::uuid`;

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

  async inTurn(pieces: readonly Piece[]): Promise<void> {
    for (const piece of pieces) for (const claim of await this.together(piece)) await this.alone(claim);
  }

  /**
   * Answers what is left to be done one by one: one of a piece that cannot be done must not hold up the others. Where
   * one of them was taken back meanwhile (somebody accepted the ticket just now) the others are done together again.
   */
  private async together(piece: Piece): Promise<readonly Claim[]> {
    let left: readonly Claim[] = piece;
    for (let [first, ...others] = left; first !== undefined && others.length > 0; [first, ...others] = left) {
      try {
        await this.handle([first, ...others]);
        for (const { work } of left) this.metrics.done(work.name);
        return [];
      } catch (error) {
        const held = error instanceof ClaimLost ? await this.stillHeld(left) : left;
        if (held.length === left.length) return this.oneByOne(left, error as Error);
        left = held;
      }
    }
    return left;
  }

  private oneByOne(left: readonly Claim[], { message }: Error): readonly Claim[] {
    const [first] = left;
    this.logger.warn({ msg: 'done one by one', work: first?.work.name, rows: left.length, error: message });
    return left;
  }

  private async stillHeld(claims: readonly Claim[]): Promise<readonly Claim[]> {
    const [first] = claims;
    if (first === undefined) return claims;
    const { stationId, claimId } = first.claimed;
    const ids = claims.map(({ claimed }) => claimed.id);
    try {
      const rows = await this.database.query<{ id: string }>(STILL_HELD, [stationId, ids, claimId]);
      const held = new Set(rows.map(({ id }) => id));
      return claims.filter(({ claimed }) => held.has(claimed.id));
    } catch {
      return claims;
    }
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
