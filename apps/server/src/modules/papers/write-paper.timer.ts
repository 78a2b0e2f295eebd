import { after, seconds } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import type { DueWork } from '../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../platform/due/timer.decorator';
import { endPaper, lockPaper, WRITE_PAPER } from './paper-rows';
import { Writing } from './writing';

const LOOK_AGAIN = seconds(5);
const ATTEMPTS_AT_MOST = 3;

/**
 * Starts the writing of a paper in this process, beside the engine, and looks again every five seconds until it is over.
 * A writing process beats in the paper's row; when the beat has stopped (the process was killed), whoever comes here next
 * begins again. Harmless when it runs twice: one attempt is one number in the row, and only the latest number may write.
 * What took three processes down is not tried a fourth time: it has failed, and says so kindly.
 */
@Timer(WRITE_PAPER)
export class WritePaper implements TimerHandler {
  constructor(private readonly writing: Writing) {}

  async handle(tx: Tx, { key: paperId }: DueWork): Promise<void> {
    const [row] = await tx.query<Pulse>(PULSE, [tx.stationId, paperId, BEAT_GONE_AFTER]);
    if (row === undefined || !row.isUnderWay) return;
    if (row.attempts >= ATTEMPTS_AT_MOST && !row.isBeating)
      return endPaper(tx, await lockPaper(tx, paperId), 'failed');
    tx.schedule(WRITE_PAPER, { key: paperId, dueAt: after(tx.now, LOOK_AGAIN), payload: {} });
    if (row.isBeating || this.writing.isFull) return;
    const attempt = row.attempts + 1;
    await tx.query(TAKE, [tx.stationId, paperId, attempt]);
    this.writing.begin({ stationId: tx.stationId, paperId, attempt });
  }
}

interface Pulse {
  isUnderWay: boolean;
  attempts: number;
  isBeating: boolean;
}

/** Seconds on the machine's clock without a beat after which nobody is writing any more. */
const BEAT_GONE_AFTER = 6;

const PULSE = `
  select state in ('waiting', 'writing') as "isUnderWay", attempts,
         coalesce(heartbeat_at > clock_timestamp() - $3::integer * interval '1 second', false) as "isBeating"
    from papers
   where station_id = $1 and paper_id = $2
     for update`;

const TAKE = `
  update papers set state = 'writing', attempts = $3, heartbeat_at = clock_timestamp(), done = 0
   where station_id = $1 and paper_id = $2`;
