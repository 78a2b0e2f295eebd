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
  shown_at: Date | null;
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
      `select id, template, title, body, page, at, read_at, shown_at from notices
       where station_id = $1 and person_id = $2 and ($3::timestamptz is null or (at, id) < ($3, $4::uuid))
       order by at desc, id desc limit $5`,
      [stationId, personId, before?.at ?? null, before?.id ?? null, limit + 1],
    );
    const shown = rows.slice(0, limit);
    const items = shown.map(viewOf);
    await this.nowOnScreen(stationId, shown);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items,
      nextCursor: last === undefined ? null : cursorOf(last),
      unread: await unreadOf(this.database, caller),
    };
  }

  /** The phone shows them now: the first time is kept, for whoever asks "was I told?". */
  private async nowOnScreen(stationId: string, rows: readonly NoticeRow[]): Promise<void> {
    const fresh = rows.filter(({ shown_at }) => shown_at === null).map(({ id }) => id);
    if (fresh.length === 0) return;
    await this.database.system({ stationId }, (tx) => tx.query(SHOWN, [stationId, fresh, tx.now]));
  }
}

const SHOWN = `update notices set shown_at = $3
  where station_id = $1 and id = any($2::uuid[]) and shown_at is null`;

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
