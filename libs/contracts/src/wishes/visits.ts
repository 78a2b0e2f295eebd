import * as z from 'zod/mini';
import { day, endpoint, file, id, instant, list, optionalText, text, whole } from '../kernel/index';
import { visitView } from './card-shapes';

const DESK = ['member', 'secretary'] as const;
const EVERYBODY = ['resident', ...DESK] as const;
const visitId = id();

export const planVisit = endpoint({
  id: 'planVisit',
  method: 'POST',
  path: '/pairings/:pairingId/visits',
  room: 'wishes',
  summary: '约一回：哪天几点、大约多久、谁来',
  who: EVERYBODY,
  input: z.object({
    pairingId: id(),
    startsAt: instant(),
    minutes: z._default(whole(10, 720), 60),
    /** Who comes, where the first companion cannot. */
    by: z._default(z.enum(['first', 'second', 'backup']), 'first'),
    inTwos: z._default(z.boolean(), false),
  }),
  output: visitView,
});

export const readVisit = endpoint({
  id: 'readVisit',
  method: 'GET',
  path: '/visits/:visitId',
  room: 'wishes',
  summary: '这一回',
  who: EVERYBODY,
  input: z.object({ visitId }),
  output: visitView,
});

const step = <const I extends string, const N extends string>(name: I, noun: N, summary: string) =>
  endpoint({
    id: name,
    method: 'POST',
    path: `/visits/:visitId/${noun}`,
    room: 'wishes',
    summary,
    who: EVERYBODY,
    input: z.object({ visitId }),
    output: visitView,
  });

export const setOutForVisit = step('setOutForVisit', 'departure', '我出发了');
export const arriveAtVisit = step('arriveAtVisit', 'arrival', '我到了');
export const finishVisit = step('finishVisit', 'finish', '这一回结束了');
export const callOffVisit = step('callOffVisit', 'calling-off', '这一回不来了，改天');
export const askForHelp = step('askForHelp', 'help', '悄悄求助：值班的两位马上知道');

export const sayOfVisit = endpoint({
  id: 'sayOfVisit',
  method: 'POST',
  path: '/visits/:visitId/word',
  room: 'wishes',
  summary: '两边各说一声：来了没有、多久；两边都说好才记时长',
  who: EVERYBODY,
  input: z.object({
    visitId,
    came: z.boolean(),
    minutes: z.optional(whole(5, 720)),
    words: z._default(optionalText(200), ''),
    forResident: z._default(z.boolean(), false),
  }),
  output: visitView,
});

export const settleVisit = endpoint({
  id: 'settleVisit',
  method: 'POST',
  path: '/visits/:visitId/settlement',
  room: 'wishes',
  summary: '两边说得不一样，站长问清楚了',
  who: ['secretary'],
  input: z.object({ visitId, came: z.boolean(), minutes: z.optional(whole(5, 720)) }),
  output: visitView,
});

export const keepReceipt = endpoint({
  id: 'keepReceipt',
  method: 'POST',
  path: '/visits/:visitId/receipt',
  room: 'wishes',
  summary: '代买记账：收了多少、花了多少、找了多少，小票拍照',
  who: EVERYBODY,
  input: z.object({
    visitId,
    givenFen: whole(0, 1_000_000),
    spentFen: whole(0, 1_000_000),
    changeFen: whole(0, 1_000_000),
    mediaIds: list(id(), 4).check(z.minLength(1)),
  }),
  output: visitView,
});

export const readMyHours = endpoint({
  id: 'readMyHours',
  method: 'GET',
  path: '/hours/mine',
  room: 'wishes',
  summary: '我的志愿时长：两边都说好的才算',
  who: DESK,
  input: z.object({}),
  output: z.object({
    minutes: whole(0, 1e7),
    visits: whole(0, 1e6),
    lines: list(z.object({ entryId: id(), at: instant(), what: text(60), minutes: whole(-720, 720) }), 200),
  }),
  ownerOnly: true,
});

export const printHoursCertificate = endpoint({
  id: 'printHoursCertificate',
  method: 'GET',
  path: '/hours/certificate.pdf',
  room: 'wishes',
  summary: '志愿服务时长证明',
  who: DESK,
  input: z.object({ fromDay: z.optional(day()), untilDay: z.optional(day()) }),
  output: file('application/pdf'),
  ownerOnly: true,
});

export const exportHours = endpoint({
  id: 'exportHours',
  method: 'GET',
  path: '/hours/export.csv',
  room: 'wishes',
  summary: '按志愿平台的列导出时长',
  who: ['secretary'],
  input: z.object({ fromDay: z.optional(day()), untilDay: z.optional(day()) }),
  output: file('text/csv'),
});
