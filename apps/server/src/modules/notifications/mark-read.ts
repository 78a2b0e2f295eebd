import type { InputOf, markRead, OutputOf } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { unreadOf } from './inbox.query';

/** Puts one notice, or all of them, among those read. Reading twice keeps the first time. */
@Injectable()
export class MarkRead {
  constructor(private readonly database: Database) {}

  execute(act: CallerAct, { noticeId }: InputOf<typeof markRead>): Promise<OutputOf<typeof markRead>> {
    const { stationId, personId } = act.caller;
    return this.database.act(act, { stationId }, async (tx) => {
      const found = await tx.query(
        `update notices set read_at = coalesce(read_at, $3) where station_id = $1 and person_id = $2
         and (id = $4::uuid or ($4::uuid is null and read_at is null)) returning id`,
        [stationId, personId, tx.now, noticeId ?? null],
      );
      if (noticeId !== undefined && found.length === 0) throw new Refusal('notice.unknown');
      return { unread: await unreadOf(tx, act.caller) };
    });
  }
}
