import type { Ending, Ringing, Telephones } from './telephones';

const RESULT: Record<Ending, string> = {
  answered: '0',
  'no-answer': '1',
  busy: '2',
  rejected: '2',
  unreachable: '2',
};

/** The company’s word for why a call did not get through, pushed beside how it ended. */
const FAILURES: Partial<Record<Ending, { failure_code: number; failure_reason: string }>> = {
  busy: { failure_code: 2, failure_reason: '用户正忙' },
  rejected: { failure_code: 4, failure_reason: '用户拒接' },
  unreachable: { failure_code: 8, failure_reason: '空号' },
};

const ofCall = ({ id, to }: Ringing) => ({ call_from: '', callid: id, mobile: to, nationcode: '86' });
const inSeconds = (at: string | Date): string => String(Math.floor(new Date(at).getTime() / 1_000));

/** The telephone company tells our server which key was pressed. Answers with the status of its answer; 0: nobody is told. */
export function tellKey({ settings }: Telephones, ringing: Ringing, keypress: string): Promise<number> {
  return post(settings.voiceCallbackUrl, { voicekey_callback: { ...ofCall(ringing), keypress } });
}

/** And how a call ended: that it did, and why it did not get through where it did not. */
export async function tellEnd(
  { settings }: Telephones,
  ringing: Ringing,
  { how, now }: { how: Ending; now: Date },
): Promise<number> {
  const isAnswered = how === 'answered';
  const ended = {
    ...ofCall(ringing),
    result: RESULT[how],
    start_calltime: inSeconds(ringing.at),
    accept_time: isAnswered ? inSeconds(ringing.at) : '',
    end_calltime: inSeconds(now),
    fee: isAnswered ? '1' : '0',
  };
  const status = await post(settings.voiceCallbackUrl, { voiceprompt_callback: ended });
  const failure = FAILURES[how];
  if (failure !== undefined)
    await post(settings.voiceCallbackUrl, { voice_failure_callback: { ...ofCall(ringing), ...failure } });
  return status;
}

/** And whether a text arrived; several such reports may come in one. */
export function tellReport(
  { settings }: Telephones,
  ringing: Ringing,
  { isDelivered, now }: { isDelivered: boolean; now: Date },
): Promise<number> {
  const came = isDelivered
    ? { report_status: 'SUCCESS', errmsg: 'DELIVRD', description: '用户短信送达成功' }
    : { report_status: 'FAIL', errmsg: 'UNDELIV', description: '用户关机' };
  const user_receive_time = now.toISOString().slice(0, 19).replace('T', ' ');
  const report = { ...came, user_receive_time, nationcode: '86', mobile: ringing.to, sid: ringing.id };
  return post(settings.smsCallbackUrl, [report]);
}

async function post(url: string | null, pushed: object): Promise<number> {
  if (url === null) return 0;
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(pushed) });
  await answer.arrayBuffer();
  return answer.status;
}
