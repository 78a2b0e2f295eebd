import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { Database, type Finish } from '../database/database';
import type { GoOn } from '../database/flush';
import { isPassing } from '../database/pg-errors';
import { Outlets } from '../outlets/outlets';
import { type Claim, claimOf, type LeaseFrom } from './claim-of';
import { DueMetrics } from './due-metrics';
import type { Spoken } from './due-work';
import { Failures } from './failures';
import { DueRegistry } from './registry';
import type { SenderHandler } from './sender.decorator';

const SETTLE_AGAIN_MS = 300;

/** How a lane flows: whether it may at the moment, and who hears of what it took. */
interface Flow {
  mayGoOn: () => boolean;
  taken: (next: Claim) => void;
}

/**
 * Speaks to the outside world from a claimed row: speak outside any transaction, then settle and end the row in one
 * commit. Whatever happens in between (a crash, a time limit, a throw) leaves the row marked as spoken, and whoever
 * finds it calls `lost`: nobody is told twice because nobody knows.
 */
@Injectable()
export class RunSend {
  private readonly logger = new Logger('Due');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DueRegistry) private readonly registry: DueRegistry,
    @Inject(Failures) private readonly failures: Failures,
    @Inject(DueMetrics) private readonly metrics: DueMetrics,
    @Inject(Outlets) private readonly outlets: Outlets,
    @Inject(CONFIG) private readonly config: Pick<Config, 'DUE_LEASE_SECONDS'>,
  ) {}

  /**
   * One send after another along its lane: the commit that settles one claims the next, so that a lane costs one commit
   * per message and asks nobody whether it is free. A lane without end gives way when others wait for its slot.
   */
  async along(first: Claim, flow: Flow): Promise<void> {
    let claim: Claim | null = first;
    while (claim !== null) {
      claim = await this.run(claim, flow);
      if (claim === null) return;
      flow.taken(claim);
      if (claim.outlet !== null) this.outlets.took(claim.outlet);
    }
  }

  private async run(claim: Claim, flow: Flow): Promise<Claim | null> {
    const sender = this.registry.senders.get(claim.work.name);
    if (sender === undefined) throw new Error(`nobody speaks for ${claim.work.name}`);
    try {
      const spoken = claim.work.wasSpeaking ? null : await this.speak(sender, claim);
      const isGood = this.judge(sender, claim, spoken);
      const next = await this.end(claim.leaseEnds, () =>
        this.settle(sender, claim, { spoken, flow, isGood }),
      );
      this.metrics.done(claim.work.name);
      if (claim.isProbe && isGood !== false) this.outlets.wake();
      return next;
    } catch (error) {
      await this.failures.ofSend(claim, error);
      return null;
    }
  }

  /** Whether the provider did its part; null when it was not asked (by this process, now). */
  private judge(sender: SenderHandler, { outlet, work }: Claim, spoken: Spoken | null): boolean | null {
    if (outlet === null || work.wasSpeaking) return null;
    const isOutage = sender.isOutage?.(spoken as never) ?? null;
    if (isOutage === null) return null;
    this.outlets.note(outlet, !isOutage);
    return !isOutage;
  }

  /** Null when nobody knows whether the world heard. */
  private async speak(sender: SenderHandler, { work }: Claim): Promise<Spoken | null> {
    const limit = timeLimit(this.config.DUE_LEASE_SECONDS * 1000 * 0.75);
    try {
      return await Promise.race([sender.speak(work as never), limit.passed]);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      this.logger.error({ msg: 'speaking ended without an answer', work: work.name, error: words });
      return null;
    } finally {
      limit.clear();
    }
  }

  /** What was said must not be forgotten because the database stumbles: tried again until the lease ends. */
  private async end<T>(leaseEnds: number, settle: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await settle();
      } catch (error) {
        if (!isPassing(error) || performance.now() + SETTLE_AGAIN_MS > leaseEnds) throw error;
        await new Promise((resolve) => setTimeout(resolve, SETTLE_AGAIN_MS));
      }
    }
  }

  private async settle(
    sender: SenderHandler,
    { work, claimed, lane, outlet, isProbe }: Claim,
    { spoken, flow, isGood }: { spoken: Spoken | null; flow: Flow; isGood: boolean | null },
  ): Promise<Claim | null> {
    const goOn = lane !== null && flow.mayGoOn() ? { goOn: this.goOn(lane, claimed.claimId) } : {};
    const finish: Finish = { claimed: [claimed], ...goOn };
    const rows =
      isProbe || spoken === null ? null : (sender.settleInOne?.(work as never, spoken as never) ?? null);
    const lease = { askedAt: performance.now(), leaseMs: this.config.DUE_LEASE_SECONDS * 1000 };
    if (rows !== null) return claimIn(await this.database.finishInOne(finish, rows), lease);
    const next = await this.database.finish(finish, async (tx) => {
      if (isProbe && outlet !== null) await this.outlets.probed(tx, outlet, isGood);
      if (spoken === null) return sender.lost(tx, work as never);
      const settled = await sender.settle(tx, work as never, spoken as never);
      if (settled !== 'done') finish.again = settled.again;
    });
    return claimIn(next, lease);
  }

  private goOn(lane: string, claimId: string): GoOn {
    const names = [...this.registry.senders.keys()];
    const exhausted = Object.entries(this.outlets.allowances()).filter(([, left]) => left <= 0);
    const leaseSeconds = this.config.DUE_LEASE_SECONDS;
    return {
      lane,
      names,
      claimId,
      leaseSeconds,
      exhausted: exhausted.map(([outlet]) => outlet),
    };
  }
}

const claimIn = (next: object | null, lease: LeaseFrom): Claim | null =>
  next === null ? null : claimOf(next, lease);

function timeLimit(ms: number): { passed: Promise<never>; clear: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer within the time limit')), ms);
  });
  return { passed, clear: () => clearTimeout(timer) };
}
