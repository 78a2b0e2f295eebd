import type { InputOf, listDrafts, OutputOf, readDraft } from '@doorstep/contracts';
import { type Caller, stationDay } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import { Identity } from '../../identity/index';
import { suggestionAfter } from './suggestion';
import { draftOf } from './draft-rows';
import { DraftViews, type HeadRow, headView } from './draft-views';

/** The station's drafts, newest first, and the days that want a roster next. */
@Injectable()
export class DraftsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly views: DraftViews,
  ) {}

  async read(
    { stationId }: Caller,
    { draftId }: InputOf<typeof readDraft>,
  ): Promise<OutputOf<typeof readDraft>> {
    return this.views.of(this.db, await draftOf(this.db, stationId, draftId));
  }

  async list({ stationId }: Caller): Promise<OutputOf<typeof listDrafts>> {
    const rows = await this.db.query<HeadRow>(HEADS, [stationId]);
    const names = await this.identity.namesOf(
      this.db,
      rows.map(({ madeBy }) => madeBy),
    );
    const today = stationDay(this.clock.now());
    const taken = await this.db.query<{ day: string }>(TAKEN, [stationId, this.clock.now()]);
    const suggestion = suggestionAfter(
      today,
      taken.map(({ day }) => day),
    );
    return { items: rows.map((row) => headView(row, names)), suggestion };
  }
}

const HEADS = `
  select draft_id as "draftId", from_day::text as "fromDay", until_day::text as "untilDay", state, version,
         made_by as "madeBy", made_at as "madeAt"
    from roster_drafts
   where station_id = $1 and state <> 'discarded'
   order by made_at desc, draft_id desc
   limit 50`;

const TAKEN = `
  select distinct ((starts_at + interval '8 hours') at time zone 'UTC')::date::text as day
    from slots
   where station_id = $1 and starts_at > $2 and (closed_at is null or closed_at > starts_at)
   order by day`;
