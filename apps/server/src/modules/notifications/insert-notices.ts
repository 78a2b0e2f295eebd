import type { Notice, Side, TellableFact } from '@doorstep/domain';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import { pageOf } from './page-of';
import { wordsOf } from './words/notice-words';

/** A notice that was written just now, on its way to the channels. */
export interface Told extends Notice {
  noticeId: string;
  side: Side;
}

const INSERT = `with asked as (
    select * from jsonb_to_recordset($5::jsonb)
      as x(id uuid, attempt_id uuid, person_id uuid, template text, title text, body text, page text)
  ), written as (
    insert into notices (station_id, id, fact_id, subject_id, person_id, template, title, body, page, at)
    select $1, id, $2, $3, person_id, template, title, body, page, $4 from asked
    on conflict (station_id, fact_id, person_id, template) do nothing
    returning id
  )
  insert into notice_attempts (station_id, id, notice_id, subject_id, person_id, template, channel, at, result)
  select $1, attempt_id, id, $3, person_id, template, 'inbox', $4, 'accepted'
  from asked where id in (select id from written)
  returning notice_id`;

/**
 * Writes each notice with its place in the inbox, and answers only those that were not there before: whoever has been
 * told of this fact in these words is not told again, even when the work runs twice.
 */
export async function insertNotices(
  tx: Tx,
  fact: TellableFact,
  notices: readonly (Notice & { side: Side })[],
): Promise<Told[]> {
  const told = notices.map((notice) => ({ ...notice, noticeId: newId() }));
  if (told.length === 0) return [];
  const asked = told.map((notice) => {
    const { noticeId, personId, template } = notice;
    const { title, body } = wordsOf(fact, notice);
    const page = pageOf(fact, template);
    return { id: noticeId, attempt_id: newId(), person_id: personId, template, title, body, page };
  });
  const written = await tx.query<{ notice_id: string }>(INSERT, [
    fact.stationId,
    fact.id,
    fact.subjectId,
    tx.now,
    JSON.stringify(asked),
  ]);
  const fresh = new Set(written.map(({ notice_id }) => notice_id));
  return told.filter(({ noticeId }) => fresh.has(noticeId));
}
