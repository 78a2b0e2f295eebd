import { ISSUE_CATEGORY_IDS, URGENCIES } from '@doorstep/domain';
import * as z from 'zod/mini';
import {
  endpoint,
  id,
  instant,
  list,
  optionalText,
  page,
  paging,
  phone,
  text,
  whole,
  word,
} from '../kernel/index';
import { ticketCard, ticketView } from './views';

/** A short list of photos or voice notes that were uploaded before. */
export const attached = () => z._default(list(id(), 9), []);

export const reportTicket = endpoint({
  id: 'reportTicket',
  method: 'POST',
  path: '/tickets',
  room: 'tickets',
  summary: '反映问题；党员也可以替到站或来电的居民登记',
  who: ['resident', 'member', 'secretary'],
  input: z
    .object({
      /** The scanned door; or `place` where none was scanned (no building: the yard). */
      doorCode: z.optional(word(40)),
      place: z.optional(z.object({ building: z.nullable(whole(1, 999)), unit: z.nullable(whole(1, 99)) })),
      room: z.optional(z.nullable(text(10))),
      /** The resident's own choice wins; without one the words are understood. */
      category: z.optional(z.enum(ISSUE_CATEGORY_IDS)),
      /** One sentence; may be empty only with a photo or a voice note. */
      text: z._default(optionalText(500), ''),
      urgency: z.optional(z.enum(URGENCIES)),
      mediaIds: attached(),
      /** Filed by a member for somebody without the mini-program, at the desk or by telephone. */
      onBehalf: z.optional(
        z.object({ name: text(20), phone: z.optional(z.nullable(phone())), via: z.enum(['desk', 'call']) }),
      ),
    })
    .check(
      z.refine((asked) => asked.doorCode !== undefined || asked.place !== undefined, {
        error: '请选择楼门',
        path: ['place'],
      }),
      z.refine((asked) => asked.text.length > 0 || asked.mediaIds.length > 0, {
        error: '请说一句话，或拍一张照片',
        path: ['text'],
      }),
    ),
  output: z.object({
    ticketId: id(),
    number: text(20),
    reportedAt: instant(),
    /** By when somebody on duty will have taken it in. */
    acceptBy: instant(),
    emergencyNumbers: list(z.object({ number: phone(), label: text(20) }), 3),
  }),
});

export const listMyTickets = endpoint({
  id: 'listMyTickets',
  method: 'GET',
  path: '/tickets/mine',
  room: 'tickets',
  summary: '我反映的问题',
  who: ['resident'],
  input: z.object(paging),
  output: page(ticketCard),
  ownerOnly: true,
});

export const readTicket = endpoint({
  id: 'readTicket',
  method: 'GET',
  path: '/tickets/:ticketId',
  room: 'tickets',
  summary: '一件事的现在与经过',
  who: ['resident', 'member', 'party', 'secretary', 'district'],
  input: z.object({ ticketId: id() }),
  output: ticketView,
});

export const BOARD_TABS = ['new', 'mine', 'waiting', 'overdue', 'done'] as const;
export type BoardTab = (typeof BOARD_TABS)[number];
const counts = z.object({
  new: whole(0, 1e6),
  mine: whole(0, 1e6),
  waiting: whole(0, 1e6),
  overdue: whole(0, 1e6),
});

export const readBoard = endpoint({
  id: 'readBoard',
  method: 'GET',
  path: '/board',
  room: 'tickets',
  summary: '值班台：新来的、我接的、等别人的、超时的、办完的',
  who: ['member', 'secretary', 'district'],
  input: z.object({ ...paging, tab: z._default(z.enum(BOARD_TABS), 'new') }),
  output: z.object({ ...page(ticketCard).shape, counts }),
});

export const WORK_TABS = ['todo', 'doing', 'done'] as const;
export const readWork = endpoint({
  id: 'readWork',
  method: 'GET',
  path: '/work',
  room: 'tickets',
  summary: '单位的活：待签收、办理中、已办完',
  who: ['party'],
  input: z.object({ ...paging, tab: z._default(z.enum(WORK_TABS), 'todo') }),
  output: z.object({
    ...page(ticketCard).shape,
    counts: z.object({ todo: whole(0, 1e6), doing: whole(0, 1e6), overdue: whole(0, 1e6) }),
  }),
});
