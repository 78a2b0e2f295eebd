import type { Notice, Side, TellableFact } from '@doorstep/domain';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import { pageOf } from './page-of';
import { wordsOf } from './words/notice-words';

/** A fact, and who is to hear of it. */
export interface ToTell<N extends Notice = Notice & { side: Side }> {
  fact: TellableFact;
  notices: readonly N[];
}

/** A notice that was written just now, on its way to the channels. */
export interface Told extends Notice {
  noticeId: string;
  side: Side;
}

const INSERT = `with asked as (
    select * from jsonb_to_recordset($3::jsonb) as x(id uuid, attempt_id uuid, fact_id uuid, subject_id uuid,
      person_id uuid, template text, title text, body text, page text)
  ), written as (
    insert into notices (station_id, id, fact_id, subject_id, person_id, template, title, body, page, at)
    select $1, id, fact_id, subject_id, person_id, template, title, body, page, $2 from asked
    on conflict (station_id, fact_id, person_id, template) do nothing
    returning id
  )
  insert into notice_attempts (station_id, id, notice_id, subject_id, person_id, template, channel, at, result)
  select $1, attempt_id, id, subject_id, person_id, template, 'inbox', $2, 'accepted'
  from asked where id in (select id from written)
  returning notice_id`;

/**
 * Writes each notice with its place in the inbox, and answers only those that were not there before: whoever has been
 * told of a fact in these words is not told again, even when the work runs twice.
 */
export async function insertNotices(tx: Tx, all: readonly ToTell[]): Promise<ToTell<Told>[]> {
  const told = all.map(({ fact, notices }) => ({ fact, notices: notices.map(numbered) }));
  const asked = told.flatMap(({ fact, notices }) => notices.map((notice) => rowOf(fact, notice)));
  if (asked.length === 0) return [];
  const written = await tx.query<{ notice_id: string }>(INSERT, [
    tx.stationId,
    tx.now,
    JSON.stringify(asked),
  ]);
  const fresh = new Set(written.map(({ notice_id }) => notice_id));
  return told.map(({ fact, notices }) => ({
    fact,
    notices: notices.filter(({ noticeId }) => fresh.has(noticeId)),
  }));
}

const numbered = (notice: Notice & { side: Side }): Told => ({ ...notice, noticeId: newId() });

function rowOf(fact: TellableFact, notice: Told) {
  const { noticeId, personId, template } = notice;
  const { title, body } = wordsOf(fact, notice);
  const page = pageOf(fact, template);
  const about = { fact_id: fact.id, subject_id: fact.subjectId, person_id: personId };
  return { id: noticeId, attempt_id: newId(), ...about, template, title, body, page };
}
