import type { InputOf, OutputOf, readInbox } from '@doorstep/contracts';
import type { Caller, NoticeTemplate } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Reader } from '../../platform/database/reader';
import { cursorOf, readCursor } from './cursor';

interface NoticeRow {
  id: string;
  template: NoticeTemplate;
  title: string;
  body: string;
  page: string;
  at: Date;
  read_at: Date | null;
}

/** The caller's own notices at this station, newest first. */
@Injectable()
export class Inbox {
  constructor(private readonly database: Database) {}

  async of(
    caller: Caller,
    { cursor, limit }: InputOf<typeof readInbox>,
  ): Promise<OutputOf<typeof readInbox>> {
    const { stationId, personId } = caller;
    const before = readCursor(cursor);
    const rows = await this.database.query<NoticeRow>(
      `select id, template, title, body, page, at, read_at from notices
       where station_id = $1 and person_id = $2 and ($3::timestamptz is null or (at, id) < ($3, $4::uuid))
       order by at desc, id desc limit $5`,
      [stationId, personId, before?.at ?? null, before?.id ?? null, limit + 1],
    );
    const items = rows.slice(0, limit).map(viewOf);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items,
      nextCursor: last === undefined ? null : cursorOf(last),
      unread: await unreadOf(this.database, caller),
    };
  }
}

const viewOf = ({ id, template, title, body, page, at, read_at }: NoticeRow) => ({
  noticeId: id,
  template,
  title,
  body,
  page,
  at: at.toISOString(),
  readAt: read_at?.toISOString() ?? null,
});

/** How many notices wait unread. */
export async function unreadOf(reader: Reader, { stationId, personId }: Caller): Promise<number> {
  const [row] = await reader.query<{ unread: number }>(
    'select count(*) as unread from notices where station_id = $1 and person_id = $2 and read_at is null',
    [stationId, personId],
  );
  return row?.unread ?? 0;
}
