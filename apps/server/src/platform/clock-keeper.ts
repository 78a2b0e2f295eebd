import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Beat } from './beat';
import { Clock } from './clock';
import { Database } from './database/database';
import { Bus } from './realtime/bus';

const EVERY_MS = 1_000;

/** Keeps this process's Clock with the database's: at the start, each second, and when somebody turned it. */
@Injectable()
export class ClockKeeper implements OnModuleInit, BeforeApplicationShutdown {
  private readonly beat = new Beat(EVERY_MS, () => this.follow());

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Database) private readonly database: Database,
    @Inject(Bus) private readonly bus: Bus,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.follow();
    this.bus.onClock(() => this.beat.now());
    this.beat.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.beat.stop();
  }

  /** While the database is away the last estimate stays: it drifts by far less than anything here needs. */
  private async follow(): Promise<void> {
    const asked = performance.now();
    const rows = await this.database.query<{ now: Date }>('select clock_now() as now').catch(() => []);
    if (rows[0] !== undefined) this.clock.follow(rows[0].now, performance.now() - asked);
  }
}
