import { ISSUE_CATEGORY_IDS } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, list, optionalText, text } from '../kernel/index';
import { attached } from './report';
import { ticketView } from './views';

const ticketId = id();
const HANDLERS = ['member', 'secretary'] as const;

export const acceptTicket = endpoint({
  id: 'acceptTicket',
  method: 'POST',
  path: '/tickets/:ticketId/acceptance',
  room: 'tickets',
  summary: '受理：先点的人是首接人，负责到底',
  who: HANDLERS,
  input: z.object({ ticketId }),
  output: ticketView,
});

export const solveTicket = endpoint({
  id: 'solveTicket',
  method: 'POST',
  path: '/tickets/:ticketId/solution',
  room: 'tickets',
  summary: '当场办好，写明结果，请居民确认',
  who: HANDLERS,
  input: z.object({ ticketId, outcome: text(300), mediaIds: attached() }),
  output: ticketView,
});

export const dispatchTicket = endpoint({
  id: 'dispatchTicket',
  method: 'POST',
  path: '/tickets/:ticketId/dispatches',
  room: 'tickets',
  summary: '派单给承办单位',
  who: HANDLERS,
  input: z.object({ ticketId, partyId: id(), note: z._default(optionalText(200), '') }),
  output: ticketView,
});

export const signForTicket = endpoint({
  id: 'signForTicket',
  method: 'POST',
  path: '/tickets/:ticketId/receipt',
  room: 'tickets',
  summary: '单位签收',
  who: ['party'],
  input: z.object({ ticketId, workerName: z._default(optionalText(20), '') }),
  output: ticketView,
});

export const returnTicket = endpoint({
  id: 'returnTicket',
  method: 'POST',
  path: '/tickets/:ticketId/return',
  room: 'tickets',
  summary: '单位退单，说明理由（每个单位一次），由另一位复核',
  who: ['party'],
  input: z.object({ ticketId, reason: text(200) }),
  output: ticketView,
});

export const reviewDispute = endpoint({
  id: 'reviewDispute',
  method: 'POST',
  path: '/tickets/:ticketId/dispute-review',
  room: 'tickets',
  summary: '退单复核：同意退单，或仍归该单位（派单的人不能复核）',
  who: ['secretary', 'district'],
  input: z.object({ ticketId, isUpheld: z.boolean(), reason: text(200) }),
  output: ticketView,
});

export const claimTicket = endpoint({
  id: 'claimTicket',
  method: 'POST',
  path: '/tickets/:ticketId/completion',
  room: 'tickets',
  summary: '单位报完工：处理后的照片和办理人姓名缺一不可',
  who: ['party'],
  input: z.object({
    ticketId,
    outcome: text(300),
    workerName: text(20),
    mediaIds: list(id(), 9).check(z.minLength(1)),
  }),
  output: ticketView,
});

export const verifyTicket = endpoint({
  id: 'verifyTicket',
  method: 'POST',
  path: '/tickets/:ticketId/verification',
  room: 'tickets',
  summary: '驿站核实：属实则请居民确认，不属实退回继续办',
  who: HANDLERS,
  input: z
    .object({ ticketId, isDone: z.boolean(), note: z._default(optionalText(300), ''), mediaIds: attached() })
    .check(
      z.refine((asked) => asked.isDone || asked.note.length > 0, {
        error: '请写明哪里没办好',
        path: ['note'],
      }),
    ),
  output: ticketView,
});

export const recategoriseTicket = endpoint({
  id: 'recategoriseTicket',
  method: 'PUT',
  path: '/tickets/:ticketId/category',
  room: 'tickets',
  summary: '改类别：看错了就改过来，系统会记住，攒成规矩给站长看',
  who: HANDLERS,
  input: z.object({ ticketId, category: z.enum(ISSUE_CATEGORY_IDS) }),
  output: ticketView,
});

export const confirmTicket = endpoint({
  id: 'confirmTicket',
  method: 'POST',
  path: '/tickets/:ticketId/confirmation',
  room: 'tickets',
  summary: '居民说：解决了、办好一半（剩下的另记一件）、没解决（退回重办）',
  who: ['resident', ...HANDLERS],
  input: z
    .object({
      ticketId,
      answer: z.optional(z.enum(['yes', 'half', 'no'])),
      /** As phones asked before there was a half. */
      isFixed: z.optional(z.boolean()),
      words: z._default(optionalText(300), ''),
      /** A spoken note says it as well. */
      mediaIds: attached(),
    })
    .check(
      z.refine((asked) => asked.answer !== undefined || asked.isFixed !== undefined, {
        error: '请说解决了没有',
        path: ['answer'],
      }),
    ),
  output: ticketView,
});

export const withdrawTicket = endpoint({
  id: 'withdrawTicket',
  method: 'POST',
  path: '/tickets/:ticketId/withdrawal',
  room: 'tickets',
  summary: '居民撤回',
  who: ['resident', ...HANDLERS],
  input: z.object({ ticketId, reason: z._default(optionalText(200), '') }),
  output: ticketView,
});

export const noteTicket = endpoint({
  id: 'noteTicket',
  method: 'POST',
  path: '/tickets/:ticketId/notes',
  room: 'tickets',
  summary: '补充一句话或一张照片',
  who: ['resident', 'party', ...HANDLERS],
  input: z.object({ ticketId, text: z._default(optionalText(300), ''), mediaIds: attached() }).check(
    z.refine((asked) => asked.text.length > 0 || asked.mediaIds.length > 0, {
      error: '请写一句话或附一张照片',
      path: ['text'],
    }),
  ),
  output: ticketView,
});
