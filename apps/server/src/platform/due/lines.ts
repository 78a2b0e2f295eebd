import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import type { WorkKinds } from '../database/after-commit';
import { isPassing } from '../database/pg-errors';
import { Claims } from './claim';
import type { Claim } from './claim-of';
import { DueMetrics } from './due-metrics';
import { Line } from './line';
import { Orphans } from './orphans';
import { inSlots, type Piece } from './pieces';
import { RunRow } from './run-row';
import { RunSend } from './run-send';

/** A web server that stands in keeps most of itself for those who ask. */
const STANDING_IN = 2;

/**
 * Most rows go together with others, so a slot is worth more than one. What does not go together waits behind another in
 * its slot: transactions of milliseconds, far within the lease.
 */
const ROWS_A_SLOT = 4;

/** Of whichever kind. */
export const ANY: WorkKinds = { hasRows: true, hasSends: true };

/** The two lines of work: rows (deliveries, timers) and sends. A slow outside world never holds up the rows. */
@Injectable()
export class Lines {
  private readonly logger = new Logger('Due');
  private readonly rows: Line<readonly Piece[]>;
  private readonly sends: Line<Claim>;

  constructor(
    @Inject(CONFIG) { DUE_CONCURRENCY, ROLE }: Pick<Config, 'DUE_CONCURRENCY' | 'ROLE'>,
    @Inject(DueMetrics) private readonly metrics: DueMetrics,
    @Inject(Claims) claims: Claims,
    @Inject(RunRow) rows: RunRow,
    @Inject(RunSend) sends: RunSend,
    @Inject(Orphans) private readonly orphans: Orphans,
  ) {
    const slots = ROLE === 'web' ? Math.min(STANDING_IN, DUE_CONCURRENCY) : DUE_CONCURRENCY;
    const failed = (error: unknown) => this.report(error);
    const forRows: Line<readonly Piece[]> = new Line({
      slots,
      failed,
      claim: async (free) => {
        const limit = free * ROWS_A_SLOT;
        const pressing = await claims.rows(limit, { withCalm: false });
        const isCalm = pressing.length === 0 && forSends.isStill && forRows.isIdle;
        const pieces = isCalm ? await claims.rows(limit, { withCalm: true }) : pressing;
        const claimed = this.count(pieces.flat());
        return { pieces: inSlots(pieces, free), isFull: claimed.length === limit };
      },
      run: (pieces) => rows.inTurn(pieces),
      // What stood back while others ran.
      fellStill: () => forRows.pump(),
    });
    const forSends: Line<Claim> = new Line({
      slots,
      failed,
      claim: async (limit) => {
        const pieces = this.count(await claims.sends(limit));
        return { pieces, isFull: pieces.length === limit };
      },
      run: (claim) =>
        sends.along(claim, { mayGoOn: () => forSends.hasRoom, taken: (next) => this.count([next]) }),
      mayLeaveSome: true,
      fellStill: () => forRows.pump(),
    });
    this.rows = forRows;
    this.sends = forSends;
  }

  /** There may be work of these kinds: looks for it. */
  pump({ hasRows, hasSends }: WorkKinds): void {
    if (hasRows) this.rows.pump();
    if (hasSends) this.sends.pump();
  }

  /** What a dead process held is free again, and looked for at once. */
  async takeUpOrphans(): Promise<void> {
    if (await this.orphans.look()) this.pump(ANY);
  }

  /** Finishes what is running, takes nothing new. */
  async stop(): Promise<void> {
    await Promise.all([this.rows.stop(), this.sends.stop()]);
  }

  report(error: unknown): void {
    const words = error instanceof Error ? error.message : String(error);
    if (isPassing(error))
      this.logger.warn({ msg: 'the database does not answer; trying again', error: words });
    else this.logger.error({ msg: 'the engine stumbled', error: words });
  }

  private count(claims: Claim[]): Claim[] {
    for (const { kind, lagMs, work } of claims) if (work.attempts === 0) this.metrics.claimed(kind, lagMs);
    return claims;
  }
}
