import {
  CLOCK_NAMES,
  COUNTINGS,
  EXCEPTIONS_AT_MOST,
  ISSUE_CATEGORY_IDS,
  LONGEST_MINUTES,
  PARTY_KINDS,
  URGENCIES,
  type PartyKind,
} from '@doorstep/domain';
import * as z from 'zod/mini';
import { day, endpoint, id, instant, list, optionalText, text, whole } from '../kernel/index';
import { DAY_KINDS } from '../roster/slots';

const clock = z.string().check(z.maxLength(5), z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/));
const date = z.string().check(z.maxLength(5), z.regex(/^\d\d-\d\d$/));
const spans = list(z.object({ from: clock, until: clock }), 4);

const serviceHours = z.object({
  workday: spans,
  weekend: spans,
  holiday: spans,
  season: z.optional(z.nullable(z.object({ from: date, until: date, spans }))),
  days: z.optional(
    list(z.object({ day: day(), kind: z.enum(DAY_KINDS), name: z.nullable(optionalText(40)) }), 100),
  ),
});

const rule = z.object({ minutes: whole(1, LONGEST_MINUTES), counts: z.enum(COUNTINGS) });
const maybeRule = z.nullable(rule);
const rules = z.object({
  accept: maybeRule,
  dispatch: maybeRule,
  sign: maybeRule,
  arrive: maybeRule,
  finish: maybeRule,
  'call-back': maybeRule,
});

/** What a station promises and by which hours it is counted; what it means is written at ClockPolicy in the domain. */
export const clockPolicy = z.object({
  name: text(40),
  rules: z.object({ emergency: rules, urgent: rules, normal: rules }),
  exceptions: list(
    z.object({
      category: z.nullable(z.enum(ISSUE_CATEGORY_IDS)),
      partyId: z.nullable(id()),
      urgency: z.nullable(z.enum(URGENCIES)),
      clock: z.enum(CLOCK_NAMES),
      rule,
    }),
    EXCEPTIONS_AT_MOST,
  ),
  hours: z.object({
    station: serviceHours,
    kinds: list(
      z.object({
        kind: z.enum(Object.keys(PARTY_KINDS) as [PartyKind, ...PartyKind[]]),
        hours: serviceHours,
      }),
      20,
    ),
    parties: list(z.object({ partyId: id(), hours: serviceHours }), 50),
  }),
});

export const readClockPolicy = endpoint({
  id: 'readClockPolicy',
  method: 'GET',
  path: '/clock-policy',
  room: 'tickets',
  summary: '六个时限的规矩，和改过的历史',
  who: ['member', 'secretary', 'district'],
  input: z.object({}),
  output: z.object({
    policy: clockPolicy,
    /** Newest first: under which name, since when, written by whom. */
    history: list(z.object({ name: text(40), changedAt: instant(), by: z.nullable(text(40)) }), 50),
  }),
});

export const changeClockPolicy = endpoint({
  id: 'changeClockPolicy',
  method: 'PUT',
  path: '/clock-policy',
  room: 'tickets',
  summary: '改时限的规矩；已经走起来的时钟按当时的规矩走',
  who: ['secretary'],
  input: clockPolicy,
  output: clockPolicy,
});

/** One clock of a ticket, worked out from its facts when it is read. */
export const clockView = z.object({
  name: z.enum(CLOCK_NAMES),
  title: text(20),
  /** Who owes it. */
  who: text(60),
  state: z.enum(['running', 'paused', 'done', 'void']),
  startedAt: instant(),
  dueAt: z.nullable(instant()),
  stoppedAt: z.nullable(instant()),
  isOverdue: z.boolean(),
  /** What counted so far, and the limit, as people say it. */
  used: text(40),
  limit: text(40),
  /** Why, one sentence each: what counts, what does not, what stood still. */
  reasons: list(text(200), 20),
});

/** 时间账: whose hands the time of a matter went through, and its clocks. */
export const timeAccount = z.object({
  /** 物业3小时10分，居民2天. */
  split: optionalText(300),
  clocks: list(clockView, 60),
});
export type TimeAccount = z.output<typeof timeAccount>;
