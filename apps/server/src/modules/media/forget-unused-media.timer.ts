import { Timer, type TimerHandler } from '../../platform/due/timer.decorator';
import type { DueWork } from '../../platform/due/due-work';
import type { Tx } from '../../platform/database/tx';
import { REMOVE_MEDIA_FILES } from './remove-media-files.sender';

export const FORGET_UNUSED_MEDIA = 'forget-unused-media';

/**
 * Runs three days after an upload. What was never attached is forgotten: the row goes, and its bytes after it. An
 * upload attached in the very same moment keeps its row, because both lock it; twice finds nothing the second time.
 */
@Timer(FORGET_UNUSED_MEDIA)
export class ForgetUnusedMediaTimer implements TimerHandler<{ mediaId: string }> {
  async handle(tx: Tx, { stationId, payload: { mediaId } }: DueWork<{ mediaId: string }>): Promise<void> {
    const forgotten = await tx.query(FORGET, [stationId, mediaId]);
    if (forgotten.length > 0) tx.send(REMOVE_MEDIA_FILES, { key: mediaId, payload: { mediaId } });
  }
}

const FORGET = `
  delete from media where station_id = $1 and media_id = $2 and subject_id is null
  returning media_id`;
