import type { MediaView } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import type { Tx } from '../../platform/database/tx';
import { STORAGE, type Storage } from '../../platform/storage/storage';
import { FORGET_UNUSED_MEDIA } from './forget-unused-media.timer';
import { MediaLinks } from './media-links';
import { storageKey } from './storage-key';

/** Photos and voice notes that go with a ticket (or another thing). */
export interface Attachment {
  stationId: string;
  ownerId: string;
  mediaIds: readonly string[];
  subjectId: string;
}

/** What other rooms may ask about photos and voice notes. */
@Injectable()
export class Media {
  constructor(
    private readonly links: MediaLinks,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /** How to show them, in the order asked, with links that work for minutes. Ask only for whoever may see the thing they belong to. */
  async viewsOf(reader: Reader, stationId: string, mediaIds: readonly string[]): Promise<MediaView[]> {
    if (mediaIds.length === 0) return [];
    const rows = await reader.query<MediaRow>(MEDIA, [stationId, mediaIds]);
    const views = new Map(rows.map((row) => [row.media_id, this.viewOf(row)]));
    return mediaIds.flatMap((mediaId) => views.get(mediaId) ?? []);
  }

  /** Ties uploads to the thing they show. Refuses all unless each one is the uploader's own, of this station, and free. */
  async attach(tx: Tx, { stationId, ownerId, mediaIds, subjectId }: Attachment): Promise<void> {
    const wanted = new Set(mediaIds);
    if (wanted.size === 0) return;
    const tied = await tx.query<{ media_id: string }>(ATTACH, [stationId, [...wanted], ownerId, subjectId]);
    if (tied.length !== wanted.size) throw new Refusal('media.unknown');
    wanted.forEach((mediaId) => tx.cancel(FORGET_UNUSED_MEDIA, mediaId));
  }

  /** The picture itself, for a paper it is printed on; null for what is no photo, or is gone. Ask as for `viewsOf`. */
  async photoOf(reader: Reader, stationId: string, mediaId: string): Promise<Buffer | null> {
    const [row] = await reader.query<MediaRow>(MEDIA, [stationId, [mediaId]]);
    if (row?.kind !== 'photo') return null;
    const stored = await this.storage.get(storageKey(mediaId, 'full'));
    return stored === null ? null : Buffer.concat(await stored.body.toArray());
  }

  /** How one file is shown to whoever may see it. */
  viewOf({ media_id: mediaId, kind, width, height, seconds }: MediaRow): MediaView {
    const thumbUrl = kind === 'photo' ? this.links.linkTo(mediaId, 'thumb') : null;
    return { mediaId, kind, url: this.links.linkTo(mediaId, 'full'), thumbUrl, width, height, seconds };
  }
}

export interface MediaRow {
  media_id: string;
  kind: 'photo' | 'voice';
  width: number | null;
  height: number | null;
  seconds: number | null;
}

const MEDIA = `
  select media_id, kind, width, height, seconds from media
   where station_id = $1 and media_id = any($2::uuid[])`;

const ATTACH = `
  update media set subject_id = $4
   where station_id = $1 and media_id = any($2::uuid[]) and owner_id = $3
     and (subject_id is null or subject_id = $4)
  returning media_id`;
