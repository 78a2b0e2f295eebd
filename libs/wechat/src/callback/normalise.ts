import type { CallbackEvent, MediaChecked, OtherPush, SubscribeAnswer } from './callback-event';
import { CallbackRefusal } from './callback-refusal';
import type { PushBody } from './read-body';

interface Sender {
  readonly openid: string;
  readonly at: Date;
  readonly stem: string;
}

/** Each item of a `List` becomes one event; WeChat writes one item bare and several as an array. */
const LISTED: Record<string, (sender: Sender, item: PushBody) => CallbackEvent> = {
  subscribe_msg_popup_event: (sender, item) => ({
    type: 'subscribe-popup',
    ...about(sender, item),
    answer: answerOf(item['SubscribeStatusString']),
  }),
  subscribe_msg_change_event: (sender, item) => ({
    type: 'subscribe-change',
    ...about(sender, item),
    answer: answerOf(item['SubscribeStatusString']),
  }),
  subscribe_msg_sent_event: (sender, item) => ({
    type: 'subscribe-sent',
    ...about(sender, item),
    msgid: text(item['MsgID']),
    errcode: number(item['ErrorCode']),
    status: text(item['ErrorStatus']),
  }),
};

/** Where XML keeps the list that JSON keeps at the top. */
const WRAPPERS = ['SubscribeMsgPopupEvent', 'SubscribeMsgChangeEvent', 'SubscribeMsgSentEvent'];

/** Turns a believed push into events, the same whether it came as JSON or XML, with numbers or strings. */
export function normalise(body: PushBody): CallbackEvent[] {
  const name = text(body['Event']) || text(body['MsgType']);
  const sender = senderOf(body, name);
  const listed = LISTED[name];
  if (listed) return itemsOf(body).map((item) => listed(sender, item));
  return name === 'wxa_media_check' ? [mediaChecked(sender, body)] : [other(sender, name, body)];
}

function senderOf(body: PushBody, name: string): Sender {
  const openid = text(body['FromUserName']);
  const seconds = number(body['CreateTime']);
  if (name === '' || !(seconds > 0)) throw new CallbackRefusal('unreadable');
  return { openid, at: new Date(seconds * 1_000), stem: `${openid}/${seconds}/${name}` };
}

function about({ openid, at, stem }: Sender, item: PushBody) {
  const templateId = text(item['TemplateId']);
  const key = [stem, templateId, text(item['MsgID'])].filter(Boolean).join('/');
  return { key, openid, at, templateId };
}

function mediaChecked({ openid, at }: Sender, body: PushBody): MediaChecked {
  const traceId = text(body['trace_id']);
  const result = asBody(body['result']);
  const label = number(result['label']);
  return {
    type: 'media-checked',
    key: `media/${traceId}`,
    openid,
    at,
    traceId,
    errcode: number(body['errcode']),
    verdict: verdictOf(result['suggest']),
    label: result['label'] === undefined || Number.isNaN(label) ? null : label,
  };
}

function other({ openid, at, stem }: Sender, name: string, body: PushBody): OtherPush {
  const msgid = text(body['MsgId']);
  return { type: 'other', key: msgid === '' ? stem : `message/${msgid}`, openid, at, name, body };
}

function itemsOf(body: PushBody): PushBody[] {
  const wrapper = WRAPPERS.map((name) => body[name]).find(Boolean);
  const list = body['List'] ?? asBody(wrapper)['List'] ?? [];
  return (Array.isArray(list) ? list : [list]).map(asBody);
}

function answerOf(value: unknown): SubscribeAnswer {
  return value === 'accept' || value === 'reject' ? value : 'other';
}

function verdictOf(value: unknown): MediaChecked['verdict'] {
  return value === 'pass' || value === 'review' || value === 'risky' ? value : null;
}

function asBody(value: unknown): PushBody {
  return typeof value === 'object' && value !== null ? (value as PushBody) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function number(value: unknown): number {
  const written = text(value);
  return written === '' ? 0 : Number(written);
}
