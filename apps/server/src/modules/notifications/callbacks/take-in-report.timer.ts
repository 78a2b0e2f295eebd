import { after, seconds } from '@doorstep/domain';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { FailAfterAll } from '../ringing/fail-after-all';
import { sentUnder, type SentByTelephone } from './sent-under';

export const TAKE_IN_REPORT = 'take-in-report';

/** A text that did not arrive, or a call that nobody took. */
export interface ReportToTakeIn {
  msgid: string;
  channel: SentByTelephone['channel'];
  /** What the company said of it, in our words. */
  detail: string;
  /** How often it was looked for. */
  time: number;
}

/** A busy line is told before our own note of the call is written. A killed sender writes it a lease later. */
const TIMES_AT_MOST = 20;

/**
 * Works out what it means that a call or a text failed after all, under the station whose it was. Looked for again while
 * it is not on record; one that nobody here sent ends in nothing. The same report twice finds the failure on record.
 */
@Timer(TAKE_IN_REPORT)
export class TakeInReport implements TimerHandler<ReportToTakeIn> {
  constructor(
    private readonly database: Database,
    private readonly failAfterAll: FailAfterAll,
  ) {}

  async handle(tx: Tx, { key, payload }: DueWork<ReportToTakeIn>): Promise<void> {
    const { msgid, channel, detail, time } = payload;
    const sent = await sentUnder(tx, msgid, channel);
    if (sent !== undefined) {
      const { stationId } = sent;
      await this.database.system({ stationId }, (own) =>
        this.failAfterAll.execute(own, { ...sent, msgid }, detail),
      );
    } else if (time < TIMES_AT_MOST) {
      const again = { ...payload, time: time + 1 };
      tx.schedule(TAKE_IN_REPORT, { key, dueAt: after(tx.now, seconds(time)), payload: again });
    }
  }
}
