import type { AttemptResult, NoticeTemplate } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';

/** A text or a call of ours, found by the name the telephone company gave it. */
export interface SentByTelephone {
  stationId: string;
  noticeId: string;
  subjectId: string;
  personId: string;
  template: NoticeTemplate;
  channel: 'sms' | 'voice';
  result: AttemptResult;
}

const SENT = `select station_id as "stationId", notice_id as "noticeId", subject_id as "subjectId",
    person_id as "personId", template, channel, result
  from notice_attempts where msgid = $1 and channel = $2 order by id desc limit 1`;

export async function sentUnder(
  reader: Reader,
  msgid: string,
  channel: SentByTelephone['channel'],
): Promise<SentByTelephone | undefined> {
  const [sent] = await reader.query<SentByTelephone>(SENT, [msgid, channel]);
  return sent;
}
