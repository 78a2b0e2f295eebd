import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Beat } from '../beat';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config';
import { AfterCommit, type WorkKinds } from '../database/after-commit';
import { Bus } from '../realtime/bus';
import { DueOutlook } from './due-outlook';
import { ANY, Lines } from './lines';

const SWEEP_MS = 500;
/** What is due later than this is seen by a coming sweep. */
const HORIZON_MS = 1_500;
/** Rows are counted for the metrics every so many sweeps. */
const COUNT_EVERY = 10;

/**
 * Does later work: what facts set off, what time does, what is said to the outside world. Woken by commits of this
 * process and, through Postgres, of all others; by a timer at the very instant the next row is due; and by a sweep
 * twice a second, which alone would be enough. A web server only sweeps, and takes only what no worker has taken in
 * time. Killed at any line it loses nothing: leases end and rows come back.
 */
@Injectable()
export class Engine implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweeper = new Beat(SWEEP_MS, () => this.sweep());
  private readonly reaper = new Beat(SWEEP_MS, () => this.takeUpOrphans());
  private alarm: { at: number; timer: NodeJS.Timeout } | undefined;
  private sweeps = 0;
  private beatAt = 0;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'ROLE'>,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Lines) private readonly lines: Lines,
    @Inject(DueOutlook) private readonly outlook: DueOutlook,
    @Inject(AfterCommit) private readonly afterCommit: AfterCommit,
    @Inject(Bus) private readonly bus: Bus,
  ) {}

  /** Whether the last sweep was a moment ago; a process that does no later work has nothing to beat. */
  get isBeating(): boolean {
    return this.config.ROLE === 'web' || performance.now() - this.beatAt < 10 * SWEEP_MS;
  }

  onApplicationBootstrap(): void {
    this.beatAt = performance.now();
    this.sweeper.start();
    this.reaper.start();
    if (this.config.ROLE === 'web') return;
    this.afterCommit.listen(({ dueAt, kinds }) => dueAt !== null && this.wakeAt(dueAt, kinds));
    this.bus.onDue((dueAt, kinds) => this.wakeAt(dueAt, kinds));
    this.bus.onClock(() => this.sweeper.now());
    this.sweeper.now();
  }

  /** Finishes what is running, takes nothing new; before the connections are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.lines.stop(), this.sweeper.stop(), this.reaper.stop()]);
    clearTimeout(this.alarm?.timer);
  }

  private wakeAt(dueAt: Date, kinds: WorkKinds): void {
    const wait = this.clock.until(dueAt);
    if (wait <= 0) return this.lines.pump(kinds);
    if (wait > HORIZON_MS) return;
    const at = performance.now() + wait;
    if (this.alarm !== undefined && this.alarm.at <= at) return;
    clearTimeout(this.alarm?.timer);
    this.alarm = { at, timer: setTimeout(() => this.ring(), Math.ceil(wait)) };
  }

  private ring(): void {
    this.alarm = undefined;
    this.sweeper.now();
  }

  private async sweep(): Promise<void> {
    this.lines.pump(ANY);
    try {
      const next = await this.outlook.next();
      if (next !== null && this.config.ROLE !== 'web') this.wakeAt(next, ANY);
      if (this.sweeps % COUNT_EVERY === 0) await this.outlook.count();
      this.sweeps += 1;
      this.beatAt = performance.now();
    } catch (error) {
      this.lines.report(error);
    }
  }

  private takeUpOrphans(): Promise<void> {
    return this.lines.takeUpOrphans().catch((error: unknown) => this.lines.report(error));
  }
}
