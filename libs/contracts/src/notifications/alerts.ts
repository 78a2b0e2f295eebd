import { CHANNELS, LOUDNESSES, TELEPHONE } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, file, id, instant, list, text, whole, word } from '../kernel/index';
import { tellingSends } from './tellings';

const CALLED = ['member', 'secretary', 'district', 'party'] as const;

/** A telephone number of the mainland or a landline with its area code, digits only. */
const phone = z.string().check(z.maxLength(20), z.regex(TELEPHONE));

/** One way to reach the caller. */
const alertWay = z.object({
  channel: z.enum(CHANNELS),
  /** The installation speaks this way at all. */
  isOffered: z.boolean(),
  /** It would reach this person now. */
  isReady: z.boolean(),
  /** How many more times, where that is counted (subscribe messages; today's texts and calls). */
  left: z.nullable(whole(0, 1e6)),
  /** What to do, or what it is good for, in a sentence. */
  words: text(80),
});
export type AlertWay = z.output<typeof alertWay>;

const alertWays = z.object({
  /** For texts and calls, as it was given here or at the desk; null where none was. */
  phone: z.nullable(z.string().check(z.maxLength(20))),
  /** Their account in the station's WeCom; null where none was given. */
  wecomUserId: z.nullable(word(64)),
  /** The person's own order of the ways that bring a message; null: the usual one. Texts and calls have no place in it. */
  order: z.nullable(list(z.enum(CHANNELS), CHANNELS.length)),
  ways: list(alertWay, CHANNELS.length),
  /** 还能提醒你 N 次: how many calls would get through to WeChat; null where no end is in sight. */
  callsLeft: z.nullable(whole(0, 1e6)),
});
export type AlertWays = z.output<typeof alertWays>;

export const readAlertWays = endpoint({
  id: 'readAlertWays',
  method: 'GET',
  path: '/alerts/ways',
  room: 'notifications',
  summary: '怎么叫得到我：几种办法，各自还能用几次',
  who: CALLED,
  input: z.object({}),
  output: alertWays,
  ownerOnly: true,
});

export const changeAlertWays = endpoint({
  id: 'changeAlertWays',
  method: 'PUT',
  path: '/alerts/ways',
  room: 'notifications',
  summary: '改叫我的办法：电话号码、先后次序',
  who: CALLED,
  input: z.object({
    phone: z.nullable(phone),
    wecomUserId: z.nullable(word(64)),
    order: z.nullable(list(z.enum(CHANNELS), CHANNELS.length).check(z.minLength(1))),
  }),
  output: alertWays,
  ownerOnly: true,
});

export const sendTestAlert = endpoint({
  id: 'sendTestAlert',
  method: 'POST',
  path: '/alerts/tests',
  room: 'notifications',
  summary: '给我发一条试试：走一遍真的路，直到这部手机',
  who: CALLED,
  input: z.object({ loudness: z.enum(LOUDNESSES) }),
  output: z.object({ testId: id() }),
  ownerOnly: true,
});

export const readTestAlert = endpoint({
  id: 'readTestAlert',
  method: 'GET',
  path: '/alerts/tests/:testId',
  room: 'notifications',
  summary: '试发到哪一步了',
  who: CALLED,
  input: z.object({ testId: id() }),
  output: z.object({
    at: instant(),
    sends: tellingSends(),
    /** Nothing more will be tried. */
    isOver: z.boolean(),
    /** When its message was opened on the phone from outside: from the inbox it proves nothing. */
    receivedAt: z.nullable(instant()),
    /** When the call was answered, with key 1. */
    answeredAt: z.nullable(instant()),
  }),
  ownerOnly: true,
});

export const receiveTestAlert = endpoint({
  id: 'receiveTestAlert',
  method: 'POST',
  path: '/alerts/tests/:testId/receipt',
  room: 'notifications',
  summary: '试发的那条，我在外面收到了：消息打开的页面带着它的编号',
  who: CALLED,
  input: z.object({ testId: id(), noticeId: id() }),
  /** Null: no message of this test can have reached the phone. */
  output: z.object({ receivedAt: z.nullable(instant()) }),
  ownerOnly: true,
});

/** The secret in the path is all that tells the telephone company from anybody else. */
const secretPath = z.object({ secret: word(200) });

export const voiceCallback = endpoint({
  id: 'voiceCallback',
  method: 'POST',
  path: '/voice/callback/:secret',
  room: 'notifications',
  summary: '电话服务商推送：接没接、按了什么键',
  who: 'anyone',
  rawBody: true,
  input: secretPath,
  output: file('application/json'),
});

export const smsCallback = endpoint({
  id: 'smsCallback',
  method: 'POST',
  path: '/sms/callback/:secret',
  room: 'notifications',
  summary: '短信服务商推送：送到没有',
  who: 'anyone',
  rawBody: true,
  input: secretPath,
  output: file('application/json'),
});

/** Which 用工 templates the phone may bind and subscribe to; empty where the installation has none. */
export const readWorkTemplates = endpoint({
  id: 'readWorkTemplates',
  method: 'GET',
  path: '/alerts/work-templates',
  room: 'notifications',
  summary: '用工消息的模板；绑定一次，以后都能提醒',
  who: CALLED,
  input: z.object({}),
  output: z.object({ templateIds: list(word(100), 6) }),
  ownerOnly: true,
});

export const reportWorkBinding = endpoint({
  id: 'reportWorkBinding',
  method: 'POST',
  path: '/alerts/work-binding',
  room: 'notifications',
  summary: '手机报告用工消息绑定的结果',
  who: CALLED,
  input: z.object({ isBound: z.boolean() }),
  output: alertWays,
  ownerOnly: true,
});
