import * as z from 'zod/mini';
import { endpoint, id, instant, phone, text, whole, word } from '../kernel/index';

/** Who is expected, from which station, when. Not where and not to whom: anybody may scan it. */
const badgeFace = z.object({
  visitorName: text(20),
  stationName: text(60),
  stationPhone: z.nullable(phone()),
  startsAt: instant(),
  minutes: whole(10, 720),
});

export const readBadge = endpoint({
  id: 'readBadge',
  method: 'GET',
  path: '/visits/:visitId/badge',
  room: 'wishes',
  summary: '我的上门证：二维码一分钟一换，约定时间前后三小时内有',
  who: ['member', 'secretary'],
  input: z.object({ visitId: id() }),
  output: z.object({ ...badgeFace.shape, link: text(400), changesAt: instant() }),
});

export const checkBadge = endpoint({
  id: 'checkBadge',
  method: 'GET',
  path: '/badges/:code',
  room: 'wishes',
  summary: '门口核对：扫来人的上门证，看是不是驿站约好的人；不用登录',
  who: 'anyone',
  input: z.object({ code: word(120) }),
  output: badgeFace,
});
