import { after, minutes } from '@doorstep/domain';
import { Inject } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import type { DueWork, Settled, Spoken } from '../../platform/due/due-work';
import { Sender, type SenderHandler } from '../../platform/due/sender.decorator';
import { STORAGE, type Storage } from '../../platform/storage/storage';
import { fileOf, type PaperFiles, REMOVE_PAPER_FILES } from './paper-rows';

/** Removes the files of a paper whose time is over, or that is not wanted. Removing what is gone is harmless, so an unknown outcome is tried again. */
@Sender(REMOVE_PAPER_FILES)
export class RemovePaperFiles implements SenderHandler<PaperFiles, Spoken> {
  constructor(@Inject(STORAGE) private readonly storage: Storage) {}

  async speak({ payload: { paperId, attempts } }: DueWork<PaperFiles>): Promise<Spoken> {
    for (let attempt = 1; attempt <= attempts; attempt += 1)
      await this.storage.remove(fileOf(paperId, attempt));
    return { kind: 'removed' };
  }

  settle(): Promise<Settled> {
    return Promise.resolve('done');
  }

  lost(tx: Tx, { payload }: DueWork<PaperFiles>): Promise<void> {
    const key = `${payload.paperId}.${tx.now.getTime()}`;
    tx.send(REMOVE_PAPER_FILES, { key, payload, dueAt: after(tx.now, minutes(5)) });
    return Promise.resolve();
  }
}
