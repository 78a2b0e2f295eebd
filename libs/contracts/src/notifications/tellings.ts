import { ATTEMPT_RESULTS, LOUDNESSES, ROLES, TELLING_WAYS, WAKES } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, instant, list, optionalText, page, paging, text, whole } from '../kernel/index';

/** One try to reach one person by one way. */
const sendView = z.object({
  way: z.enum(TELLING_WAYS),
  at: instant(),
  result: z.enum(ATTEMPT_RESULTS),
  /** Why, in a few words; empty where the result says all. */
  detail: optionalText(100),
});
export type SendView = z.output<typeof sendView>;

/** Everything that was tried for one notice, oldest first. */
export const tellingSends = () => list(sendView, 40);

/** One person on one step. */
const toldPerson = z.object({
  personId: id(),
  personName: text(20),
  /** When the notice was first on their screen, or read; null as long as nobody can know. */
  shownAt: z.nullable(instant()),
  sends: tellingSends(),
});

/** One step of calling: the report itself, a rung climbed in silence, or a call to those who have not seen it. */
const tellingStep = z.object({
  factId: id(),
  at: instant(),
  /** 报上来就叫；没人应，再叫；… */
  words: text(60),
  rung: z.nullable(whole(0, 1e6)),
  wake: z.nullable(z.enum(WAKES)),
  loudness: z.nullable(z.enum(LOUDNESSES)),
  people: list(toldPerson, 60),
});
export type TellingStep = z.output<typeof tellingStep>;

/** Whoever heard of the matter without being called to it: an errand for the party, news for the one who said it. */
const toldBeside = z.object({
  noticeId: id(),
  /** Whoever may not know the resident who said it reads 居民 here. */
  personName: text(20),
  /** In which place they heard of it; `resident` is the one who said it. */
  as: z.enum(ROLES),
  partyName: z.nullable(text(60)),
  title: text(40),
  at: instant(),
  shownAt: z.nullable(instant()),
  sends: tellingSends(),
});
export type ToldBeside = z.output<typeof toldBeside>;

/** Who was told of a ticket, step by step, who has it, and why the reader was (not) told: all on one page. */
export const readTellings = endpoint({
  id: 'readTellings',
  method: 'GET',
  path: '/tickets/:ticketId/tellings',
  room: 'notifications',
  summary: '这件事叫过谁、怎么叫的、结果如何、谁应的；为什么（没）叫我',
  who: ['member', 'secretary', 'district'],
  input: z.object({ ticketId: id() }),
  output: z.object({
    steps: list(tellingStep, 100),
    /** Whether somebody still has to take it: of what began in somebody's hands, or is over, nobody is waited for. */
    isWaiting: z.optional(z.boolean()),
    takenBy: z.nullable(z.object({ personName: text(20), at: instant() })),
    /** Those who said they had seen it, where the rules ask for that. */
    seenBy: list(z.object({ personName: text(20), at: instant() }), 60),
    /** When the next step comes if nobody answers; null once somebody has. */
    nextAt: z.nullable(instant()),
    /** Why the reader was or was not told, in a sentence or two. */
    why: text(200),
    /** Everything else that was told about it, newest first. */
    others: z.optional(list(toldBeside, 200)),
    /** How many neighbours with the same trouble heard of it; who they are is their own business. */
    neighbours: z.optional(whole(0, 1e4)),
  }),
});

/** One notice to one person with everything that was tried. */
const telling = z.object({
  noticeId: id(),
  title: text(40),
  body: optionalText(200),
  page: z.string().check(z.maxLength(200)),
  at: instant(),
  shownAt: z.nullable(instant()),
  sends: tellingSends(),
});
export type Telling = z.output<typeof telling>;

export const listTellings = endpoint({
  id: 'listTellings',
  method: 'GET',
  path: '/alerts/tellings',
  room: 'notifications',
  summary: '告诉过我的每一次（或只看一件事），怎么告诉的、结果如何；站长可以看队员的',
  who: ROLES,
  input: z.object({ ...paging, personId: z.optional(id()), ticketId: z.optional(id()) }),
  output: z.object({ personName: text(20), ...page(telling).shape }),
});
