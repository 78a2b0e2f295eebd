import type { InputOf, OutputOf, listPapers, PaperView, readPaper } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { type Paper, paperOf, PAPERS } from './paper-rows';
import { PaperViews } from './paper-views';

const NEWEST = `${PAPERS} where station_id = $1 order by asked_at desc, paper_id desc limit 30`;

/** What was asked for at the station lately, and how far each is. */
@Injectable()
export class PapersQuery {
  constructor(
    private readonly db: Database,
    private readonly views: PaperViews,
  ) {}

  async list({ stationId }: Caller): Promise<OutputOf<typeof listPapers>> {
    const papers = await this.db.query<Paper>(NEWEST, [stationId]);
    return { items: papers.map((paper) => this.views.of(paper)) };
  }

  async read({ stationId }: Caller, { paperId }: InputOf<typeof readPaper>): Promise<PaperView> {
    return this.views.of(await paperOf(this.db, stationId, paperId));
  }
}
