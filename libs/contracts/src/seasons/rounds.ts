import {
  ISSUE_CATEGORY_IDS,
  LOOKS_AT_MOST,
  PLACE_STATES,
  ROUND_ACTIONS,
  ROUND_STATES,
} from '@doorstep/domain';
import * as z from 'zod/mini';
import { day, endpoint, id, instant, list, optionalText, text, whole, word } from '../kernel/index';
import { mediaView } from '../media/index';

const DESK = ['member', 'secretary'] as const;
const READERS = [...DESK, 'district'] as const;
const count = () => whole(0, 1e6);
const sums = { places: count(), looked: count(), found: count() };

/** One round in a list: which season, until when, how far. */
export const roundCard = z.object({
  roundId: id(),
  season: text(40),
  name: text(20),
  state: z.enum(ROUND_STATES),
  opensDay: day(),
  closesDay: day(),
  leader: z.nullable(text(40)),
  ...sums,
  /** `看了5处，还有17处没看，没有发现问题`. */
  sum: text(100),
});
export type RoundCard = z.output<typeof roundCard>;

const roundPlace = z.object({
  placeId: id(),
  place: text(40),
  looks: list(text(40), LOOKS_AT_MOST),
  /** Why it comes first; empty where nothing was heard of it. */
  heard: optionalText(60),
  state: z.enum(PLACE_STATES),
  note: optionalText(200),
  photos: list(mediaView, 6),
  by: z.nullable(text(40)),
  lookedAt: z.nullable(instant()),
  ticketId: z.nullable(id()),
});
export type RoundPlaceView = z.output<typeof roundPlace>;

export const roundView = z.object({
  ...roundCard.shape,
  isMine: z.boolean(),
  actions: list(z.enum(ROUND_ACTIONS), ROUND_ACTIONS.length),
  categories: list(z.enum(ISSUE_CATEGORY_IDS), 6),
  /** Places in the order in which they are walked: first those heard of in earlier years. */
  walk: list(roundPlace, 1000),
  /** This year beside the years before, with every number it is made of. */
  avoided: z.object({
    days: whole(1, 400),
    count: count(),
    before: list(z.object({ year: whole(2000, 2200), count: count() }), 3),
    words: text(300),
  }),
});
export type RoundView = z.output<typeof roundView>;

export const listRounds = endpoint({
  id: 'listRounds',
  method: 'GET',
  path: '/season-rounds',
  room: 'seasons',
  summary: '未诉先办：正在看的、最近看完的',
  who: READERS,
  input: z.object({}),
  output: z.object({ open: list(roundCard, 20), closed: list(roundCard, 10) }),
});

export const readRound = endpoint({
  id: 'readRound',
  method: 'GET',
  path: '/season-rounds/:roundId',
  room: 'seasons',
  summary: '一轮检查：去哪几处、看什么、先看哪里、看过多少',
  who: READERS,
  input: z.object({ roundId: id() }),
  output: roundView,
});

export const leadRound = endpoint({
  id: 'leadRound',
  method: 'PUT',
  path: '/season-rounds/:roundId/leader',
  room: 'seasons',
  summary: '这一轮我来牵头；或者交回去',
  who: DESK,
  input: z.object({ roundId: id(), isMine: z.boolean() }),
  output: roundView,
});

export const lookAtPlace = endpoint({
  id: 'lookAtPlace',
  method: 'PUT',
  path: '/season-rounds/:roundId/places/:placeId',
  room: 'seasons',
  summary: '这一处看过了，没问题；点错了可以改回去',
  who: DESK,
  input: z.object({
    roundId: id(),
    placeId: id(),
    isLooked: z.boolean(),
    note: z._default(optionalText(200), ''),
    mediaIds: z._default(list(id(), 6), []),
  }),
  output: roundView,
});

export const reportFromPlace = endpoint({
  id: 'reportFromPlace',
  method: 'POST',
  path: '/season-rounds/:roundId/places/:placeId/finding',
  room: 'seasons',
  summary: '这一处有问题：当场登记成一件事，地方已经填好',
  who: DESK,
  input: z
    .object({
      roundId: id(),
      placeId: id(),
      category: z.optional(z.enum(ISSUE_CATEGORY_IDS)),
      text: z._default(optionalText(500), ''),
      mediaIds: z._default(list(id(), 6), []),
    })
    .check(
      z.refine((asked) => asked.text.length > 0 || asked.mediaIds.length > 0, {
        error: '请说一句话，或拍一张照片',
        path: ['text'],
      }),
    ),
  output: z.object({ ticketId: id(), number: text(20), round: roundView }),
});

export const closeRound = endpoint({
  id: 'closeRound',
  method: 'POST',
  path: '/season-rounds/:roundId/closing',
  room: 'seasons',
  summary: '这一轮结束，说清看了几处、几处没看',
  who: DESK,
  input: z.object({ roundId: id() }),
  output: roundView,
});

export const reopenRound = endpoint({
  id: 'reopenRound',
  method: 'POST',
  path: '/season-rounds/:roundId/reopening',
  room: 'seasons',
  summary: '结束得早了，重新打开接着看',
  who: DESK,
  input: z.object({ roundId: id() }),
  output: roundView,
});

/** What the whole compound may read: one line each, counts only. */
export const readAhead = endpoint({
  id: 'readAhead',
  method: 'GET',
  path: '/doors/:code/ahead',
  room: 'seasons',
  summary: '公示栏上的一行：驿站正提前做什么，没有姓名门牌',
  who: 'anyone',
  input: z.object({ code: word(40) }),
  output: z.object({ lines: list(text(100), 3) }),
});
