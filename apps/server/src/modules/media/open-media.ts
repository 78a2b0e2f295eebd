import type { InputOf, openMedia } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { FileBody } from '../../platform/http/file-body';
import { STORAGE, type Storage } from '../../platform/storage/storage';
import { MediaLinks } from './media-links';
import { storageKey } from './storage-key';

/** Opens one file for whoever holds a link that still lives; the phone may keep it as long, nobody on the way may. */
@Injectable()
export class OpenMedia {
  constructor(
    private readonly links: MediaLinks,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  async execute(link: InputOf<typeof openMedia>): Promise<FileBody> {
    const seconds = this.links.check(link);
    const stored = await this.storage.get(storageKey(link.mediaId, link.variant));
    if (!stored) throw new Refusal('media.unknown');
    return {
      body: stored.body,
      mediaType: stored.mediaType,
      cache: `private, max-age=${seconds}, immutable`,
    };
  }
}
