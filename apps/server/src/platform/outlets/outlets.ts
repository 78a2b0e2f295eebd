import type { Outage } from '@doorstep/domain';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { Gauge } from 'prom-client';
import { AfterCommit } from '../database/after-commit';
import { Database } from '../database/database';
import { newId } from '../database/new-id';
import type { Reader } from '../database/reader';
import type { Tx } from '../database/tx';
import { Beat } from '../beat';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config';
import { Metrics } from '../metrics';
import { isBroken, type Answers } from './breaker';
import {
  closeOutlet,
  heardLately,
  keepCounts,
  openOutlet,
  outletStates,
  probeAgain,
  someoneWaits,
  type Heard,
  type OutletState,
} from './outlet-rows';
import { Pace } from './pace';
import { wholeOutage } from './whole-outage';

const BEAT_MS = 1_000;

/** A provider went out of order, was tried and still is, or is well again; `openedAt` is when the trouble was found. */
export interface OutletChange {
  outlet: string;
  isOpen: boolean;
  isStill: boolean;
  openedAt: Date;
}

type Hearer = (tx: Tx, change: OutletChange) => Promise<void>;

/**
 * The providers sends speak through, over all processes. Each process counts what it hears and once a second writes its
 * sums; whoever then sees more than half of the last half minute failing opens the outlet by a conditional update.
 * While it is open its sends are held where they are, untouched, except one at a time that is let through to see; when
 * that one is answered the outlet closes in the commit that settles it. A crash loses at most a second of counting.
 */
@Injectable()
export class Outlets implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Outlets');
  private readonly me = newId();
  private readonly hearers: Hearer[] = [];
  private readonly pace: Pace;
  private inUse: readonly string[] = [];
  private heard = new Map<string, Answers & { sinceMs: number }>();
  private states = new Map<string, OutletState>();
  private readonly beat = new Beat(BEAT_MS, () => this.shareCounts());
  private readonly gauge: Gauge;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AfterCommit) private readonly afterCommit: AfterCommit,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Metrics) metrics: Metrics,
    @Inject(CONFIG) { ROLE }: Pick<Config, 'ROLE'>,
  ) {
    // A web server speaks beside workers that have used up their share: it must not come with a burst of its own.
    this.pace = ROLE === 'web' ? new Pace(0) : new Pace();
    this.gauge = new Gauge({
      name: 'doorstep_outlet_open',
      help: 'Providers that are out of order: 1 while their sends are held',
      labelNames: ['outlet'],
      registers: [metrics.registry],
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.refresh();
    this.beat.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.beat.stop();
  }

  /**
   * Hears each opening, each try that failed and each closing exactly once over all processes, in its commit: what it
   * writes stands or falls with it.
   */
  onChange(hearer: Hearer): void {
    this.hearers.push(hearer);
  }

  /** How often this provider may be spoken to each second, over all processes. */
  limit(outlet: string, perSecond: number): void {
    this.pace.limit(outlet, perSecond);
  }

  /** As of a second ago at most. */
  snapshot(): readonly OutletState[] {
    return [...this.states.values()];
  }

  /** Out of order, and nobody is about to try it: what is sent now waits. */
  isHeld(outlet: string): boolean {
    const { isOpen, probeAt } = this.states.get(outlet) ?? { isOpen: false, probeAt: null };
    return isOpen && (probeAt === null || this.clock.now() < probeAt);
  }

  isOpen(outlet: string): boolean {
    return this.states.get(outlet)?.isOpen ?? false;
  }

  /** The providers this installation speaks through at all. */
  use(outlets: readonly string[]): void {
    this.inUse = [...outlets];
  }

  /** All that were ever out of order, as the tables have them at this moment. */
  statesNow(reader: Reader): Promise<OutletState[]> {
    return outletStates(reader);
  }

  /**
   * Whether nothing at all can be sent, and when the last such spell ended; as the tables have it at this moment. While
   * nobody waits to be told, nothing would ever find a provider well again: then it does not count as one.
   */
  async wholeOutage(reader: Reader): Promise<Outage> {
    const outage = wholeOutage(this.inUse, await outletStates(reader));
    if (!outage.isOpen || (await someoneWaits(reader, this.inUse))) return outage;
    return { isOpen: false, recoveredAt: null };
  }

  /** A provider was spoken to, and answered as one that works, or did not. */
  note(outlet: string, isGood: boolean): void {
    const answers = this.heard.get(outlet) ?? { good: 0, bad: 0, sinceMs: performance.now() };
    answers[isGood ? 'good' : 'bad'] += 1;
    this.heard.set(outlet, answers);
  }

  /** How much may be said now: at most so many to each of these, to others without end. */
  allowances(): Record<string, number> {
    return this.pace.all(performance.now());
  }

  took(outlet: string): void {
    this.pace.took(outlet, performance.now());
  }

  /** What came of the one send that was let through: null when it was never said. Inside the commit that settles it. */
  async probed(tx: Tx, outlet: string, isGood: boolean | null): Promise<void> {
    if (isGood === null) return probeAgain(tx, outlet);
    if (!isGood) {
      const openedAt = this.states.get(outlet)?.openedAt ?? tx.now;
      return this.tell(tx, { outlet, isOpen: true, isStill: true, openedAt });
    }
    const openedAt = await closeOutlet(tx, outlet);
    if (openedAt !== null) await this.tell(tx, { outlet, isOpen: false, isStill: false, openedAt });
  }

  /** After the commit of a closing: whoever holds sends may look again. */
  wake(): void {
    this.afterCommit.tell({ pushes: [], dueAt: this.clock.now(), kinds: { hasRows: false, hasSends: true } });
    void this.refresh();
  }

  private async shareCounts(): Promise<void> {
    const heard = [...this.heard].map(([name, { good, bad, sinceMs }]) => ({
      ...{ name, good, bad },
      ageMs: Math.ceil(performance.now() - sinceMs),
    }));
    this.heard = new Map();
    try {
      if (heard.length > 0) await this.database.system('system', (tx) => this.judge(tx, heard));
    } catch (error) {
      this.logger.warn({ msg: 'a second of counting is lost', error: (error as Error).message });
    }
    await this.refresh();
  }

  private async judge(tx: Tx, heard: readonly Heard[]): Promise<void> {
    await keepCounts(tx, this.me, heard);
    for (const { name, processes, ...answers } of await heardLately(tx)) {
      this.pace.shared(name, processes);
      if (!this.isOpen(name) && isBroken(answers) && (await openOutlet(tx, name)))
        await this.tell(tx, { outlet: name, isOpen: true, isStill: false, openedAt: tx.now });
    }
  }

  private async tell(tx: Tx, change: OutletChange): Promise<void> {
    const { outlet, isOpen, isStill } = change;
    if (!isStill)
      this.logger.warn({ msg: isOpen ? 'a provider is out of order' : 'a provider is well again', outlet });
    for (const hearer of this.hearers) await hearer(tx, change);
  }

  /** While the database is away the last answer stays. */
  private async refresh(): Promise<void> {
    const states = await outletStates(this.database).catch(() => null);
    if (states === null) return;
    this.states = new Map(states.map((state) => [state.name, state]));
    for (const { name, isOpen } of states) this.gauge.set({ outlet: name }, isOpen ? 1 : 0);
  }
}
