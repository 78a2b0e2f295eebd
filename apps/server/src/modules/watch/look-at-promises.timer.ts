import { isLateLook, nextLook } from '@doorstep/domain';
import { Inject, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { Database } from '../../platform/database/database';
import { SYSTEM_STATION } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import type { DueWork } from '../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../platform/due/timer.decorator';
import { HEARTBEAT } from './heartbeat.sender';
import { KeepFindings } from './keep-findings';
import { Promises } from './promises';

/** The one timer of the house that looks. What it carries says when it last did. */
export const LOOK = 'look-at-promises';

interface Looked {
  checkedAt: string | null;
}

const AFTER_ALL_OTHERS = 9;

/**
 * Every minute, in one process of all: asks the promises, writes down what does not hold, and only where everything
 * holds plans the sign of life. Each look plans the next in its own commit, so none is lost by a crash; a look that
 * runs twice finds its findings written. One that comes late judges nothing and gives no sign of life: the house stood
 * still, and what is late will be made up for before the next. Starting a process plans a look only where none stands,
 * so that restarts in quick succession put nothing off; it also revives one that failed for good.
 */
@Timer(LOOK)
export class LookAtPromises implements TimerHandler<Looked>, OnApplicationBootstrap {
  private readonly logger = new Logger('Watch');

  constructor(
    private readonly db: Database,
    private readonly promises: Promises,
    private readonly keepFindings: KeepFindings,
    @Inject(CONFIG) private readonly config: Pick<Config, 'ROLE' | 'HEARTBEAT_URL'>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.ROLE === 'web') return;
    await this.db
      .system('system', async (tx) => {
        const standing = await tx.query(STANDING, [SYSTEM_STATION, LOOK]);
        if (standing.length === 0) plan(tx, null);
      })
      .catch((error: Error) => this.logger.warn({ msg: 'no look is planned yet', error: error.message }));
  }

  async handle(tx: Tx, { dueAt, payload }: DueWork<Looked>): Promise<void> {
    if (isLateLook(dueAt, tx.now)) {
      tx.cancel(HEARTBEAT, HEARTBEAT);
      return plan(tx, payload.checkedAt);
    }
    const found = await this.promises.ask(tx);
    await this.keepFindings.execute(tx, found);
    this.giveSignOfLife(tx, found.size === 0);
    plan(tx, tx.now.toISOString());
  }

  /** A sign that waits to be given is taken back once something is found. */
  private giveSignOfLife(tx: Tx, isWell: boolean): void {
    if (!isWell) tx.cancel(HEARTBEAT, HEARTBEAT);
    else if (this.config.HEARTBEAT_URL !== undefined) tx.send(HEARTBEAT, { key: HEARTBEAT, payload: {} });
  }
}

function plan(tx: Tx, checkedAt: string | null): void {
  const payload = { checkedAt } satisfies Looked;
  tx.schedule(LOOK, { key: LOOK, dueAt: nextLook(tx.now), payload, priority: AFTER_ALL_OTHERS });
}

const STANDING = `select 1 from due_work where station_id = $1 and name = $2 and key = $2 and dead_at is null`;
