import type { Tx } from '../../platform/database/tx';
import type { DueWork } from '../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../platform/due/timer.decorator';
import { FORGET_PAPER, type PaperFiles, removeFiles } from './paper-rows';

/**
 * Runs when the time of a paper is over: no link opens it any more, and its file goes. The row stays as a line of the
 * list that says so. Harmless twice: the second run finds nothing ready.
 */
@Timer(FORGET_PAPER)
export class ForgetPaper implements TimerHandler {
  async handle(tx: Tx, { stationId, key: paperId }: DueWork): Promise<void> {
    const [expired] = await tx.query<PaperFiles>(EXPIRE, [stationId, paperId]);
    if (expired !== undefined) removeFiles(tx, expired);
  }
}

const EXPIRE = `
  update papers set state = 'expired' where station_id = $1 and paper_id = $2 and state = 'ready'
  returning paper_id as "paperId", attempts`;
