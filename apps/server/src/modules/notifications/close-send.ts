import type { NoticeTemplate } from '@doorstep/domain';
import type { SubscribeSent } from '@doorstep/wechat';
import type { Tx } from '../../platform/database/tx';
import { logAttempts } from './log-attempts';

interface Sent {
  station_id: string;
  notice_id: string;
  subject_id: string;
  person_id: string;
  template: NoticeTemplate;
  result: string;
}

const resultOf = ({ errcode }: Pick<SubscribeSent, 'errcode'>) => (errcode === 0 ? 'accepted' : 'refused');

/** Without those that say of a message what is on record anyway: most, because most messages arrive. */
export async function withoutKnown<E extends { type: string }>(tx: Tx, events: readonly E[]): Promise<E[]> {
  const isSent = (event: E): event is E & Pick<SubscribeSent, 'msgid' | 'errcode'> =>
    event.type === 'subscribe-sent';
  const sent = events.filter(isSent);
  if (sent.length === 0) return [...events];
  const known = await tx.query<Pick<Sent, 'result'> & { msgid: string }>(
    'select msgid, result from notice_attempts where msgid = any($1::text[])',
    [sent.map(({ msgid }) => msgid)],
  );
  const results = new Map(known.map(({ msgid, result }) => [msgid, result]));
  return events.filter((event) => !isSent(event) || results.get(event.msgid) !== resultOf(event));
}

/**
 * WeChat reports what became of a message. News only where we did not know (the answer was lost) or were told otherwise
 * (accepted, then not delivered): then one more attempt is written. The message itself is never sent again.
 */
export async function closeSend(tx: Tx, personId: string, event: SubscribeSent): Promise<void> {
  const known = await tx.query<Sent>(
    `select station_id, notice_id, subject_id, person_id, template, result from notice_attempts where msgid = $1 limit 1`,
    [event.msgid],
  );
  const sent = known[0] ?? (await newestUnknown(tx, personId, event.at));
  if (sent === undefined) return;
  const result = resultOf(event);
  if (sent.result === result) return;
  const detail = event.errcode === 0 ? '微信回报已送达' : `微信回报未送达（${event.errcode}）`;
  const { station_id: stationId, notice_id: noticeId, subject_id: subjectId, template } = sent;
  await logAttempts(tx, [
    {
      stationId,
      noticeId,
      subjectId,
      personId,
      template,
      channel: 'wechat',
      result,
      detail,
      msgid: known[0] ? null : event.msgid,
    },
  ]);
}

/** The answer was lost and with it the message's id: the newest send of unknown fate to this person is meant. */
async function newestUnknown(tx: Tx, personId: string, at: Date): Promise<Sent | undefined> {
  const [sent] = await tx.query<Sent>(
    `select a.station_id, a.notice_id, a.subject_id, a.person_id, a.template, a.result from notice_attempts a
     where a.person_id = $1 and a.channel = 'wechat' and a.result = 'unknown' and a.at between $2::timestamptz - interval '10 minutes'
       and $2::timestamptz + interval '10 minutes'
       and not exists (select 1 from notice_attempts b
         where b.station_id = a.station_id and b.notice_id = a.notice_id and b.channel = 'wechat' and b.id > a.id)
     order by a.at desc limit 1`,
    [personId, at],
  );
  return sent;
}
