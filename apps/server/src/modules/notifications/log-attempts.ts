import type { AttemptResult, Channel, NoticeTemplate } from '@doorstep/domain';
import { newId } from '../../platform/database/new-id';
import { type Fragment, sql } from '../../platform/database/sql';
import type { Tx } from '../../platform/database/tx';

/** One try to reach one person from outside, with what came of it. */
export interface Attempt {
  stationId: string;
  noticeId: string;
  /** What the notice is about: a ticket, a slot, a call, an offer, a sheet. */
  subjectId: string;
  personId: string;
  template: NoticeTemplate;
  channel: Channel;
  result: AttemptResult;
  detail: string;
  msgid?: string | null;
}

const INSERT = `insert into notice_attempts
    (station_id, id, notice_id, subject_id, person_id, template, channel, at, result, detail, msgid)
  select station_id, id, notice_id, subject_id, person_id, template, channel, $2, result, detail, msgid
  from jsonb_to_recordset($1::jsonb) as x(station_id uuid, id uuid, notice_id uuid, subject_id uuid, person_id uuid,
    template text, channel text, result text, detail text, msgid text)`;

/** The same as a row that ends a piece of work (`RowsOfEnd`). */
export const attemptRow = (attempt: Attempt): Fragment => {
  const {
    stationId,
    noticeId,
    subjectId,
    personId,
    template,
    channel,
    result,
    detail,
    msgid = null,
  } = attempt;
  return sql`insert into notice_attempts
      (station_id, id, notice_id, subject_id, person_id, template, channel, at, result, detail, msgid)
    select ${stationId}::uuid, ${newId()}::uuid, ${noticeId}::uuid, ${subjectId}::uuid, ${personId}::uuid,
      ${template}::text, ${channel}::text, act.now, ${result}::text, ${detail}::text, ${msgid}::text from act, mine`;
};

/** Writes down what was tried, so that "why was I (not) told?" has an answer. */
export async function logAttempts(tx: Tx, attempts: readonly Attempt[]): Promise<void> {
  if (attempts.length === 0) return;
  const rows = attempts.map((attempt) => ({
    id: newId(),
    station_id: attempt.stationId,
    notice_id: attempt.noticeId,
    subject_id: attempt.subjectId,
    person_id: attempt.personId,
    template: attempt.template,
    channel: attempt.channel,
    result: attempt.result,
    detail: attempt.detail,
    msgid: attempt.msgid ?? null,
  }));
  await tx.query(INSERT, [JSON.stringify(rows), tx.now]);
}
