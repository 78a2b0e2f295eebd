import { CATEGORY_GROUPS, EXCLUSIONS, type CategoryGroup } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, instant, list, optionalText, text, whole, word } from '../kernel/index';

const count = () => whole(0, 1e7);
const group = z.enum(Object.keys(CATEGORY_GROUPS) as [CategoryGroup, ...CategoryGroup[]]);
const month = () => z.string().check(z.maxLength(7), z.regex(/^20\d\d-(0[1-9]|1[0-2])$/));

const rate = z.object({
  numerator: count(),
  denominator: count(),
  /** Asked, and no answer came. */
  unreached: count(),
  excluded: list(z.object({ reason: z.enum(EXCLUSIONS), count: count() }), 10),
  /** 95 %, thousandths. */
  interval: z.nullable(z.object({ low: whole(0, 1000), high: whole(0, 1000) })),
});

/** 响应率 解决率 满意率, each with all it stands on. */
export const threeRatesView = z.object({ response: rate, resolution: rate, satisfaction: rate });
export type RateView = z.output<typeof rate>;

const share = z.object({ count: count(), of: count() });

const scorecard = z.object({
  partyId: id(),
  name: optionalText(60),
  sent: count(),
  signedOnTime: share,
  finishedOnTime: share,
  returns: count(),
  /** Missing in answers from before it was counted, as `recurred`. */
  missedVisits: z.optional(count()),
  falseDone: count(),
  redo: count(),
  halfFixed: count(),
  /** Missing in answers from before it was counted. */
  recurred: z.optional(count()),
  groups: list(z.object({ group, sent: count(), late: count() }), 12),
  /** The party's own word about this card (right of reply). */
  reply: z.nullable(z.object({ words: text(500), at: instant() })),
});
export type ScorecardView = z.output<typeof scorecard>;

export const readStationMonth = endpoint({
  id: 'readStationMonth',
  method: 'GET',
  path: '/months/:month/rates',
  room: 'tickets',
  summary: '本站一个月的三率和各承办单位的成绩单',
  who: ['member', 'secretary', 'district'],
  input: z.object({ month: month() }),
  output: z.object({ month: month(), rates: threeRatesView, parties: list(scorecard, 200) }),
});

export const readMyScorecard = endpoint({
  id: 'readMyScorecard',
  method: 'GET',
  path: '/months/:month/scorecard',
  room: 'tickets',
  summary: '本单位一个月的成绩单',
  who: ['party'],
  input: z.object({ month: month() }),
  output: z.object({ month: month(), card: z.nullable(scorecard) }),
});

export const replyToScorecard = endpoint({
  id: 'replyToScorecard',
  method: 'PUT',
  path: '/months/:month/scorecard/reply',
  room: 'tickets',
  summary: '承办单位对成绩单的说明，和成绩单放在一起给人看',
  who: ['party'],
  input: z.object({ month: month(), words: text(500) }),
  output: z.object({ words: text(500), at: instant() }),
});

export const readDistrictMonth = endpoint({
  id: 'readDistrictMonth',
  method: 'GET',
  path: '/district/months/:month',
  room: 'tickets',
  summary: '街道各站的三率、在办和超时',
  who: ['district'],
  input: z.object({ month: month() }),
  output: z.object({
    month: month(),
    stations: list(
      z.object({ stationId: id(), name: text(60), open: count(), overdue: count(), rates: threeRatesView }),
      50,
    ),
  }),
});

/** What everybody in the compound may see: counts, kinds and buildings; no names, no flats, no words of anybody. */
export const readPublicBoard = endpoint({
  id: 'readPublicBoard',
  method: 'GET',
  path: '/doors/:code/board',
  room: 'tickets',
  summary: '小区公示栏：不用登录，没有姓名门牌',
  who: 'anyone',
  input: z.object({ code: word(40) }),
  output: z.object({
    stationName: text(60),
    month: month(),
    reported: count(),
    solved: count(),
    open: count(),
    groups: list(z.object({ label: text(20), reported: count(), solved: count() }), 12),
    /** Solved lately: kind, building, how long it took. */
    lately: list(
      z.object({ label: text(20), building: z.nullable(whole(1, 999)), took: text(20), at: instant() }),
      10,
    ),
  }),
});
