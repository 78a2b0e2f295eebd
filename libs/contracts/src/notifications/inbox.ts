import { NOTICE_TEMPLATES, ROLES, SUBSCRIBE_KEYS } from '@doorstep/domain';
import * as z from 'zod/mini';
import {
  endpoint,
  file,
  id,
  instant,
  list,
  optionalText,
  page,
  paging,
  text,
  whole,
  word,
} from '../kernel/index';

/** One message in the inbox of the mini-program; there whatever WeChat did. */
export const noticeView = z.object({
  noticeId: id(),
  template: z.enum(NOTICE_TEMPLATES),
  title: text(40),
  body: optionalText(200),
  /** The mini-program page it opens. */
  page: z.string().check(z.maxLength(200)),
  at: instant(),
  readAt: z.nullable(instant()),
});
export type NoticeView = z.output<typeof noticeView>;

export const readInbox = endpoint({
  id: 'readInbox',
  method: 'GET',
  path: '/inbox',
  room: 'notifications',
  summary: '我的提醒',
  who: ROLES,
  input: z.object(paging),
  output: z.object({ ...page(noticeView).shape, unread: whole(0, 1e6) }),
  ownerOnly: true,
});

export const markRead = endpoint({
  id: 'markRead',
  method: 'POST',
  path: '/inbox/readings',
  room: 'notifications',
  summary: '标为已读：一条，或全部',
  who: ROLES,
  input: z.object({ noticeId: z.optional(id()) }),
  output: z.object({ unread: whole(0, 1e6) }),
  ownerOnly: true,
});

/** WeChat subscribe templates the phone may ask consent for, with what is left of past consents. */
const subscription = z.object({
  key: z.enum(SUBSCRIBE_KEYS),
  templateId: word(100),
  title: text(40),
  credits: whole(0, 1e6),
  /** Agreed to once, it carries any number of messages: `credits` is then no count, only whether there is a consent. */
  isLongTerm: z.boolean(),
});
export type Subscription = z.output<typeof subscription>;

export const readSubscriptions = endpoint({
  id: 'readSubscriptions',
  method: 'GET',
  path: '/subscriptions',
  room: 'notifications',
  summary: '还能收到几条微信提醒；当前身份需要哪些模板',
  who: ROLES,
  input: z.object({}),
  output: z.object({ items: list(subscription, 10) }),
  ownerOnly: true,
});

export const reportConsents = endpoint({
  id: 'reportConsents',
  method: 'POST',
  path: '/subscriptions/consents',
  room: 'notifications',
  summary: '手机报告订阅弹窗的回答；一次同意等于一条消息',
  who: ROLES,
  input: z.object({
    answers: list(
      z.object({ templateId: word(100), answer: z.enum(['accept', 'reject', 'ban', 'filter']) }),
      5,
    ).check(z.minLength(1)),
  }),
  output: z.object({ items: list(subscription, 10) }),
  ownerOnly: true,
});

export const wechatCallbackEcho = endpoint({
  id: 'wechatCallbackEcho',
  method: 'GET',
  path: '/wechat/callback',
  room: 'notifications',
  summary: '微信服务器验证',
  who: 'anyone',
  input: z.object({ signature: word(100), timestamp: word(20), nonce: word(100), echostr: word(200) }),
  output: file('text/plain'),
});

export const wechatCallback = endpoint({
  id: 'wechatCallback',
  method: 'POST',
  path: '/wechat/callback',
  room: 'notifications',
  summary: '微信推送：订阅弹窗、订阅变更、送达结果；JSON 或 XML，明文或加密',
  who: 'anyone',
  rawBody: true,
  input: z.object({
    timestamp: word(20),
    nonce: word(100),
    signature: z.optional(word(100)),
    msg_signature: z.optional(word(100)),
    encrypt_type: z.optional(word(10)),
    openid: z.optional(word(100)),
  }),
  output: file('text/plain'),
});
