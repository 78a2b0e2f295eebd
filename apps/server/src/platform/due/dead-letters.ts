import { Injectable } from '@nestjs/common';
import type { Reader } from '../database/reader';
import type { PageStart } from '../http/page-cursor';

/** A piece of later work that failed for good. */
export interface DeadLetter {
  workId: string;
  name: string;
  /** What it was about: the thing of its fact, or its own key where that is an id. */
  subjectId: string | null;
  failedAt: Date;
  attempts: number;
  lastError: string;
}

/** Newest first, strictly below `before` where a page goes on. */
export interface DeadLetterPage {
  tenants: readonly string[];
  before: PageStart | null;
  limit: number;
}

const LIST = `select w.id as "workId", w.name, w.dead_at as "failedAt", w.attempts, coalesce(w.last_error, '') as "lastError",
    coalesce(f.subject_id, case when w.key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then w.key::uuid end)
      as "subjectId"
  from due_work w left join facts f on f.station_id = w.station_id and f.id = w.fact_id
  where w.station_id = any($1::uuid[]) and w.dead_at is not null
    and ($2::timestamptz is null or (w.dead_at, w.id) < ($2::timestamptz, $3::uuid))
  order by w.dead_at desc, w.id desc limit $4`;

/** The row keeps its mark of having spoken, so a send whose outcome is unknown is not said twice. */
const REVIVE = `update due_work set dead_at = null, last_error = null, attempts = 0, claim_id = null, lease_until = null,
    due_at = clock_now(), late_at = greatest(late_at, clock_now() + interval '10 minutes')
  where station_id = any($1::uuid[]) and id = $2::uuid and dead_at is not null
  returning name, due_at as "dueAt"`;

/** Dead letters for whoever looks after them: somebody's task, not a line in a log. */
@Injectable()
export class DeadLetters {
  list(reader: Reader, { tenants, before, limit }: DeadLetterPage): Promise<DeadLetter[]> {
    return reader.query<DeadLetter>(LIST, [tenants, before?.at ?? null, before?.id ?? null, limit]);
  }

  /** Lets the work run once more, as if it had never been tried; null when no such work lies dead there. */
  async revive(
    tx: Reader,
    tenants: readonly string[],
    workId: string,
  ): Promise<{ name: string; dueAt: Date } | null> {
    const [revived] = await tx.query<{ name: string; dueAt: Date }>(REVIVE, [tenants, workId]);
    return revived ?? null;
  }
}
