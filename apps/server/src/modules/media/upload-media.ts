import type { MediaView } from '@doorstep/contracts';
import { after, hours } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { CallerAct } from '../../platform/http/act';
import { STORAGE, type Storage } from '../../platform/storage/storage';
import type { CleanMedia } from './clean-media';
import { FORGET_UNUSED_MEDIA } from './forget-unused-media.timer';
import { Media } from './media';
import { storageKey } from './storage-key';
import { takeIn } from './take-in';

/** An upload nobody attached to anything is forgotten: long enough for a draft that waits for the network. */
const UNUSED_HOURS = 72;

/**
 * Takes a photo or a voice note in: read by its content, made anew without anything but picture or sound, stored, and
 * only then written down. Bytes come first, so that a row never points to nothing.
 */
@Injectable()
export class UploadMedia {
  constructor(
    private readonly db: Database,
    private readonly media: Media,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  async execute(act: CallerAct, bytes: Buffer): Promise<MediaView> {
    const { stationId, personId } = act.caller;
    const clean = await takeIn(bytes);
    const mediaId = newId();
    await this.storage.put(storageKey(mediaId, 'full'), clean.full, clean.mediaType);
    if (clean.thumb) await this.storage.put(storageKey(mediaId, 'thumb'), clean.thumb, clean.mediaType);
    const view = await this.db.act(act, { stationId }, async (tx) => {
      await tx.query(MEDIA, [stationId, mediaId, personId, ...columnsOf(clean), tx.now]);
      tx.schedule(FORGET_UNUSED_MEDIA, {
        key: mediaId,
        dueAt: after(tx.now, hours(UNUSED_HOURS)),
        payload: { mediaId },
      });
      return this.media.viewOf({ media_id: mediaId, ...clean });
    });
    if (view.mediaId !== mediaId) await this.dropCopy(mediaId);
    return view;
  }

  /** The same upload was sent twice and the first one counts: this copy is not needed. */
  private async dropCopy(mediaId: string): Promise<void> {
    await this.storage.remove(storageKey(mediaId, 'full'));
    await this.storage.remove(storageKey(mediaId, 'thumb'));
  }
}

const columnsOf = ({ kind, mediaType, full, width, height, seconds }: CleanMedia) => [
  kind,
  mediaType,
  full.length,
  width,
  height,
  seconds,
];

const MEDIA = `
  insert into media (station_id, media_id, owner_id, kind, media_type, bytes, width, height, seconds, uploaded_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
