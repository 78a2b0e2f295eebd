import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { Timer, type TimerHandler } from '../due/timer.decorator';
import { Database } from './database';
import type { Tx } from './tx';

const NAME = 'forget-keys';
const EVERY_MS = 3_600_000;
const AT_A_TIME = 5_000;

/** Kept as long as a phone may be offline with a command it does not know the fate of. */
const FORGET = `delete from idempotency_keys where ctid = any(array(
  select ctid from idempotency_keys where kept_at < $1::timestamptz - interval '72 hours' limit $2))`;

/** Forgets answers after 72 hours, a part each hour. The timer plans itself anew; starting twice moves the one row. */
@Timer(NAME)
@Injectable()
export class ForgetKeys implements TimerHandler, OnApplicationBootstrap {
  private readonly logger = new Logger('Database');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'ROLE'>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.ROLE === 'web') return;
    await this.database
      .system('system', async (tx) => this.plan(tx))
      .catch((error: Error) =>
        this.logger.warn({ msg: 'forgetting old keys is not planned yet', error: error.message }),
      );
  }

  async handle(tx: Tx): Promise<void> {
    await tx.query(FORGET, [tx.now, AT_A_TIME]);
    this.plan(tx);
  }

  private plan(tx: Tx): void {
    tx.schedule(NAME, { key: NAME, dueAt: new Date(tx.now.getTime() + EVERY_MS), payload: {}, priority: 9 });
  }
}
