import { ISSUE_CATEGORY_IDS, TICKET_STATUSES, URGENCIES } from '@doorstep/domain';
import * as z from 'zod/mini';
import {
  day,
  endpoint,
  file,
  id,
  instant,
  optionalText,
  page,
  paging,
  text,
  wholeFromQuery,
} from '../kernel/index';

const filters = {
  from: z.optional(day()),
  to: z.optional(day()),
  category: z.optional(z.enum(ISSUE_CATEGORY_IDS)),
  status: z.optional(z.enum(TICKET_STATUSES)),
  building: z.optional(wholeFromQuery(1, 999)),
  words: z.optional(text(40)),
};

/** One row of 居民反映问题登记表. */
const registerRow = z.object({
  ticketId: id(),
  number: text(20),
  reportedAt: instant(),
  place: text(40),
  reporter: text(20),
  text: optionalText(500),
  category: z.enum(ISSUE_CATEGORY_IDS),
  urgency: z.enum(URGENCIES),
  owner: z.nullable(text(20)),
  party: z.nullable(text(60)),
  status: z.enum(TICKET_STATUSES),
  outcome: z.nullable(optionalText(300)),
  closedAt: z.nullable(instant()),
  /** Closed by silence, not by a word of the resident. */
  isUnconfirmed: z.boolean(),
  /** Written on paper first: by whom, who typed it in later, when, and whether the page was photographed. */
  paper: z.optional(
    z.nullable(
      z.object({
        writtenBy: z.optional(text(20)),
        typedBy: text(20),
        typedAt: instant(),
        hasPhoto: z.boolean(),
      }),
    ),
  ),
});
export type RegisterRow = z.output<typeof registerRow>;

export const readRegister = endpoint({
  id: 'readRegister',
  method: 'GET',
  path: '/register',
  room: 'register',
  summary: '居民反映问题登记表',
  who: ['member', 'secretary', 'district'],
  input: z.object({ ...paging, ...filters }),
  output: page(registerRow),
});

export const exportRegister = endpoint({
  id: 'exportRegister',
  method: 'GET',
  path: '/register.csv',
  room: 'register',
  summary: '登记表导出（CSV，表格软件可直接打开）',
  who: ['secretary', 'district'],
  input: z.object(filters),
  output: file('text/csv; charset=utf-8'),
});
