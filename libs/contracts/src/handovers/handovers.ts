import * as z from 'zod/mini';
import { endpoint, id, instant, list, optionalText, text } from '../kernel/index';
import { slotLine } from '../roster/slots';

const SITTERS = ['member', 'secretary'] as const;

const itemView = z.object({
  itemId: id(),
  kind: z.enum(['ticket', 'promise', 'note']),
  /** The ticket to open; null for a note. */
  ticketId: z.nullable(id()),
  words: text(200),
  dueAt: z.nullable(instant()),
  state: z.enum(['pending', 'accepted', 'refused', 'settled']),
  reason: optionalText(100),
  outcome: optionalText(100),
  answeredByName: z.nullable(text(20)),
});
export type HandoverItem = z.output<typeof itemView>;

const sheet = z.object({
  handoverId: id(),
  slot: slotLine,
  next: z.nullable(slotLine),
  outgoing: list(text(20), 20),
  incoming: list(text(20), 20),
  /** `draft` until the outgoing pair gives it, then `given`; `completed` when every item is accepted or settled. */
  state: z.enum(['draft', 'given', 'completed']),
  draftedAt: instant(),
  givenAt: z.nullable(instant()),
  givenByName: z.nullable(text(20)),
  completedAt: z.nullable(instant()),
  items: list(itemView, 200),
  /** Which side of the table I stand on. */
  mySide: z.enum(['outgoing', 'incoming', 'secretary', 'none']),
});
export type HandoverSheet = z.output<typeof sheet>;

export const readHandovers = endpoint({
  id: 'readHandovers',
  method: 'GET',
  path: '/handovers',
  room: 'handovers',
  summary: '交接单：我这班要交的、要接的；站长看最近的',
  who: SITTERS,
  input: z.object({}),
  output: z.object({ items: list(sheet, 20) }),
});

export const readHandover = endpoint({
  id: 'readHandover',
  method: 'GET',
  path: '/handovers/:handoverId',
  room: 'handovers',
  summary: '一张交接单',
  who: ['member', 'secretary', 'district'],
  input: z.object({ handoverId: id() }),
  output: sheet,
});

/** Drafts the sheet of the running slot now, when somebody wants to hand over before the half hour. */
export const draftHandover = endpoint({
  id: 'draftHandover',
  method: 'POST',
  path: '/handovers',
  room: 'handovers',
  summary: '现在就写交接单（不等班末自动起草）',
  who: SITTERS,
  input: z.object({ slotId: id() }),
  output: sheet,
});

export const noteHandover = endpoint({
  id: 'noteHandover',
  method: 'POST',
  path: '/handovers/:handoverId/notes',
  room: 'handovers',
  summary: '交接单上添一句话',
  who: SITTERS,
  input: z.object({ handoverId: id(), words: text(200) }),
  output: sheet,
});

export const giveHandover = endpoint({
  id: 'giveHandover',
  method: 'POST',
  path: '/handovers/:handoverId/giving',
  room: 'handovers',
  summary: '交班：核对过了，交给下一班',
  who: SITTERS,
  input: z.object({ handoverId: id() }),
  output: sheet,
});

export const answerHandoverItems = endpoint({
  id: 'answerHandoverItems',
  method: 'POST',
  path: '/handovers/:handoverId/answers',
  room: 'handovers',
  summary: '接班：逐项接下，或说明为什么不接；一次可答几项',
  who: SITTERS,
  input: z.object({
    handoverId: id(),
    answers: list(z.object({ itemId: id(), accept: z.boolean(), reason: optionalText(100) }), 200).check(
      z.minLength(1),
    ),
  }),
  output: sheet,
});

export const settleHandoverItem = endpoint({
  id: 'settleHandoverItem',
  method: 'POST',
  path: '/handovers/:handoverId/items/:itemId/settlement',
  room: 'handovers',
  summary: '站长了结没人接的一项',
  who: ['secretary'],
  input: z.object({ handoverId: id(), itemId: id(), outcome: text(100) }),
  output: sheet,
});
