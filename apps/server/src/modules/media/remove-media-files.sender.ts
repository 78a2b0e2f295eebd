import { after, minutes } from '@doorstep/domain';
import { Inject } from '@nestjs/common';
import { Sender, type SenderHandler } from '../../platform/due/sender.decorator';
import type { DueWork, Settled, Spoken } from '../../platform/due/due-work';
import type { Tx } from '../../platform/database/tx';
import { STORAGE, type Storage } from '../../platform/storage/storage';
import { storageKey } from './storage-key';

export const REMOVE_MEDIA_FILES = 'remove-media-files';

interface Files {
  mediaId: string;
}

/** Removes the bytes of a forgotten upload. Removing what is gone is harmless, so an unknown outcome is simply tried again. */
@Sender(REMOVE_MEDIA_FILES)
export class RemoveMediaFilesSender implements SenderHandler<Files, Spoken> {
  constructor(@Inject(STORAGE) private readonly storage: Storage) {}

  async speak({ payload: { mediaId } }: DueWork<Files>): Promise<Spoken> {
    await this.storage.remove(storageKey(mediaId, 'full'));
    await this.storage.remove(storageKey(mediaId, 'thumb'));
    return { kind: 'removed' };
  }

  settle(): Promise<Settled> {
    return Promise.resolve('done');
  }

  lost(tx: Tx, { payload }: DueWork<Files>): Promise<void> {
    const key = `${payload.mediaId}.${tx.now.getTime()}`;
    tx.send(REMOVE_MEDIA_FILES, { key, payload, dueAt: after(tx.now, minutes(5)) });
    return Promise.resolve();
  }
}
