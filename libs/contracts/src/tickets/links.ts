import * as z from 'zod/mini';
import { endpoint, id, instant, list, optionalText, phone, text } from '../kernel/index';
import { mediaView } from '../media/media';
import { attached } from './report';
import { standing, ticketCard, visitWindow } from './views';

const ticketId = id();
const HANDLERS = ['member', 'secretary'] as const;

/** A link as the desk sees it: never the secret, only what became of it. */
export const partyLink = z.object({
  linkId: id(),
  partyName: text(60),
  issuedAt: instant(),
  issuedBy: text(20),
  endsAt: instant(),
  sharesContact: z.boolean(),
  openedAt: z.nullable(instant()),
  usedAt: z.nullable(instant()),
  /** It still opens the ticket now. */
  isOpen: z.boolean(),
});
export type PartyLink = z.output<typeof partyLink>;

const links = z.object({ items: list(partyLink, 20) });

export const issuePartyLink = endpoint({
  id: 'issuePartyLink',
  method: 'POST',
  path: '/tickets/:ticketId/links',
  room: 'tickets',
  summary: '给没有小程序的单位一个办理链接：只管这一件事，七天有效；地址只显示这一次',
  who: HANDLERS,
  input: z.object({
    ticketId,
    /** The resident was asked and agreed that the party may have their telephone number. */
    sharesContact: z._default(z.boolean(), false),
  }),
  output: z.object({ url: text(400), ...links.shape }),
});

export const listPartyLinks = endpoint({
  id: 'listPartyLinks',
  method: 'GET',
  path: '/tickets/:ticketId/links',
  room: 'tickets',
  summary: '这件事发出过的办理链接，打开过没有、用过没有',
  who: HANDLERS,
  input: z.object({ ticketId }),
  output: links,
});

export const revokePartyLink = endpoint({
  id: 'revokePartyLink',
  method: 'DELETE',
  path: '/tickets/:ticketId/links/:linkId',
  room: 'tickets',
  summary: '停用一个办理链接，马上生效',
  who: HANDLERS,
  input: z.object({ ticketId, linkId: id() }),
  output: links,
});

/** What a party without an account sees of the one thing it was sent: no more than the work needs. */
export const errandView = z.object({
  number: ticketCard.shape.number,
  status: ticketCard.shape.status,
  category: ticketCard.shape.category,
  urgency: ticketCard.shape.urgency,
  place: ticketCard.shape.place,
  /** Where else the same thing was reported. */
  alsoAt: z.optional(list(text(40), 50)),
  text: ticketCard.shape.text,
  reportedAt: instant(),
  /** It stood in the paper book first, and came to us only then: nobody was late before. */
  typedAt: z.optional(z.nullable(instant())),
  recurrences: ticketCard.shape.recurrences,
  /** By when the next step is promised. */
  until: z.nullable(instant()),
  isOverdue: z.boolean(),
  /** A time to come, proposed or agreed on. */
  window: z.optional(z.nullable(visitWindow)),
  standing,
  media: list(mediaView, 9),
  partyName: text(60),
  stationName: text(60),
  stationPhone: z.nullable(phone()),
  /** What the station wrote along when it sent it; what was still wrong when it sent it back. */
  note: optionalText(600),
  notYet: optionalText(600),
  /** Only where the resident agreed. */
  contact: z.nullable(z.object({ name: text(20), phone: z.nullable(phone()) })),
});
export type ErrandView = z.output<typeof errandView>;

/** The secret of the link travels in the header (`Authorization: Pass …`), so that no log and no referrer knows it. */
export const openErrand = endpoint({
  id: 'openErrand',
  method: 'GET',
  path: '/errand',
  room: 'tickets',
  summary: '凭办理链接看这一件事（请求头 Authorization: Pass …）',
  who: 'anyone',
  input: z.object({}),
  output: errandView,
});

export const signForErrand = endpoint({
  id: 'signForErrand',
  method: 'POST',
  path: '/errand/receipt',
  room: 'tickets',
  summary: '凭链接签收',
  who: 'anyone',
  input: z.object({ workerName: text(20) }),
  output: errandView,
});

export const proposeErrandVisit = endpoint({
  id: 'proposeErrandVisit',
  method: 'POST',
  path: '/errand/visit-window',
  room: 'tickets',
  summary: '凭链接提一个上门时间（或另提一个），请居民答应',
  who: 'anyone',
  input: z.object({ from: instant(), until: instant(), note: z._default(optionalText(200), '') }),
  output: errandView,
});

export const agreeErrandVisit = endpoint({
  id: 'agreeErrandVisit',
  method: 'POST',
  path: '/errand/visit-agreement',
  room: 'tickets',
  summary: '凭链接答应居民提的上门时间',
  who: 'anyone',
  input: z.object({}),
  output: errandView,
});

export const findNobodyAtErrand = endpoint({
  id: 'findNobodyAtErrand',
  method: 'POST',
  path: '/errand/visit-in-vain',
  room: 'tickets',
  summary: '凭链接记下：按约好的时间到了，家里没有人',
  who: 'anyone',
  input: z.object({ note: z._default(optionalText(200), '') }),
  output: errandView,
});

export const returnErrand = endpoint({
  id: 'returnErrand',
  method: 'POST',
  path: '/errand/return',
  room: 'tickets',
  summary: '凭链接退单，说明理由',
  who: 'anyone',
  input: z.object({ reason: text(200) }),
  output: errandView,
});

export const claimErrand = endpoint({
  id: 'claimErrand',
  method: 'POST',
  path: '/errand/completion',
  room: 'tickets',
  summary: '凭链接报完工：处理后的照片和办理人姓名缺一不可',
  who: 'anyone',
  input: z.object({
    outcome: text(300),
    workerName: text(20),
    mediaIds: list(id(), 9).check(z.minLength(1)),
  }),
  output: errandView,
});

export const noteErrand = endpoint({
  id: 'noteErrand',
  method: 'POST',
  path: '/errand/notes',
  room: 'tickets',
  summary: '凭链接补充一句话或一张照片',
  who: 'anyone',
  input: z.object({ text: text(300), mediaIds: attached() }),
  output: errandView,
});

export const uploadErrandMedia = endpoint({
  id: 'uploadErrandMedia',
  method: 'POST',
  path: '/errand/media',
  room: 'tickets',
  summary: '凭链接上传一张照片（multipart，字段 file）；位置信息会被去掉',
  who: 'anyone',
  input: z.object({}),
  output: mediaView,
  upload: true,
});
