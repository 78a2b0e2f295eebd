import type { InputOf, OutputOf, readTranscript } from '@doorstep/contracts';
import { Refusal, type Caller } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { STORAGE, type Storage } from '../../platform/storage/storage';
import { storageKey } from './storage-key';
import { TRANSCRIBER, type Transcriber } from './voice/transcriber';

/** What somebody's own voice note says, for them to read and put right before they send it. Nothing of it is kept. */
@Injectable()
export class ReadTranscript {
  constructor(
    private readonly db: Database,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(TRANSCRIBER) private readonly transcriber: Transcriber | null,
  ) {}

  async execute(
    { stationId, personId }: Caller,
    { mediaId }: InputOf<typeof readTranscript>,
  ): Promise<OutputOf<typeof readTranscript>> {
    const [note] = await this.db.query(OWN_NOTE, [stationId, mediaId, personId]);
    if (note === undefined) throw new Refusal('media.unknown');
    if (this.transcriber === null) return { words: null };
    const stored = await this.storage.get(storageKey(mediaId, 'full'));
    if (stored === null) throw new Refusal('media.unknown');
    const bytes = Buffer.concat(await stored.body.toArray());
    return { words: await this.transcriber.wordsOf({ bytes, mediaType: stored.mediaType }) };
  }
}

const OWN_NOTE = `select 1 from media
  where station_id = $1 and media_id = $2 and owner_id = $3 and kind = 'voice'`;
