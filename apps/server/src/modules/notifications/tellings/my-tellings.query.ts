import type { InputOf, listTellings, OutputOf, SendView } from '@doorstep/contracts';
import { Refusal, type Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { Identity } from '../../identity/index';
import { cursorOf, readCursor } from '../cursor';
import { sendsOf } from './sends-of';

interface NoticeRow {
  id: string;
  title: string;
  body: string;
  page: string;
  at: Date;
  shown_at: Date | null;
}

const NOTICES = `select id, title, body, page, at, least(shown_at, read_at) as shown_at
  from notices
  where station_id = $1 and person_id = $2 and ($3::timestamptz is null or (at, id) < ($3, $4::uuid))
    and ($6::uuid is null or subject_id = $6)
  order by at desc, id desc limit $5`;

/**
 * Every time one person was told of something lately, or of one matter, and what came of it: one's own, or, for the
 * secretary, anybody's.
 */
@Injectable()
export class MyTellings {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
  ) {}

  async of(
    { stationId, personId: me, role }: Caller,
    { cursor, limit, ticketId, personId = me }: InputOf<typeof listTellings>,
  ): Promise<OutputOf<typeof listTellings>> {
    if (personId !== me && role !== 'secretary' && role !== 'district') throw new Refusal('role.not-allowed');
    const rows = await this.page({ stationId, personId, ticketId, cursor, limit });
    const shown = rows.slice(0, limit);
    const sends = await sendsOf(
      this.db,
      stationId,
      shown.map(({ id }) => id),
    );
    const names = await this.identity.namesOf(this.db, [personId]);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      personName: names.get(personId) ?? '居民',
      items: shown.map((row) => viewOf(row, sends.get(row.id) ?? [])),
      nextCursor: last === undefined ? null : cursorOf(last),
    };
  }

  /** One more than asked for, to know whether there is another page. */
  private page({ stationId, personId, ticketId = null, cursor, limit }: Asked): Promise<NoticeRow[]> {
    const before = readCursor(cursor);
    const values = [stationId, personId, before?.at ?? null, before?.id ?? null, limit + 1, ticketId];
    return this.db.query<NoticeRow>(NOTICES, values);
  }
}

type Asked = { stationId: string; personId: string; ticketId?: string | null | undefined } & Pick<
  InputOf<typeof listTellings>,
  'cursor' | 'limit'
>;

const viewOf = ({ id, title, body, page, at, shown_at }: NoticeRow, sends: SendView[]) => ({
  noticeId: id,
  ...{ title, body, page, sends },
  at: at.toISOString(),
  shownAt: shown_at?.toISOString() ?? null,
});
