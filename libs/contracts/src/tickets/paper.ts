import { ISSUE_CATEGORY_IDS, PAPER_STAGES } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, instant, optionalText, phone, text, whole } from '../kernel/index';
import { ticketView } from './views';

export const transcribeLine = endpoint({
  id: 'transcribeLine',
  method: 'POST',
  path: '/paper-lines',
  room: 'tickets',
  summary: '把纸质登记本上的一行补录进来：保留纸上的时间、写的人和那一页的照片',
  who: ['member', 'secretary'],
  input: z
    .object({
      /** What stands on the page: day and hour. */
      writtenAt: instant(),
      /** Whoever wrote it there; missing: whoever types it in. */
      writtenBy: z.optional(z.nullable(text(20))),
      place: z.object({ building: z.nullable(whole(1, 999)), unit: z.nullable(whole(1, 99)) }),
      room: z.optional(z.nullable(text(10))),
      resident: text(20),
      phone: z.optional(z.nullable(phone())),
      text: text(500),
      /** Without one the words are understood. */
      category: z.optional(z.enum(ISSUE_CATEGORY_IDS)),
      stage: z.enum(PAPER_STAGES),
      /** Who did it, or is to do it: not the station itself. */
      partyId: z.optional(z.nullable(id())),
      /** 办理情况 as the book says it. */
      outcome: z._default(optionalText(300), ''),
      /** A photo of the page; the same one serves all of its lines. */
      pageId: z.optional(z.nullable(id())),
      /** It looks like a line that is there already, and is another one all the same. */
      isAnother: z._default(z.boolean(), false),
    })
    .check(
      z.refine((line) => line.stage !== 'done' || line.outcome !== '', {
        error: '请写上怎么办的',
        path: ['outcome'],
      }),
    ),
  output: ticketView,
});
