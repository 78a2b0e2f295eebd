import type { InputOf, openPaper } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { FileBody } from '../../platform/http/file-body';
import { STORAGE, type Storage } from '../../platform/storage/storage';
import { PaperLinks } from './paper-links';
import { fileOf } from './paper-rows';

/** Opens a paper for whoever holds a link that still lives. */
@Injectable()
export class OpenPaper {
  constructor(
    private readonly db: Database,
    private readonly links: PaperLinks,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  async execute(link: InputOf<typeof openPaper>): Promise<FileBody> {
    this.links.check(link);
    const [paper] = await this.db.query<{ filename: string; attempts: number }>(READY, [link.paperId]);
    const stored = paper && (await this.storage.get(fileOf(link.paperId, paper.attempts)));
    if (!paper || !stored) throw new Refusal('paper.unknown');
    return { body: stored.body, mediaType: stored.mediaType, filename: paper.filename };
  }
}

const READY = `select filename, attempts from papers where paper_id = $1 and state = 'ready'`;
