import { WISH_KIND_IDS } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, instant, list, phone, text, whole } from '../kernel/index';
import { publicCard, redCard, thanksCard, waitingWhy, yellowCard } from './card-shapes';

const DESK = ['member', 'secretary'] as const;

/** One red card for one yellow card: how well it fits and why, or why not. */
export const suggestionView = z.object({
  offerId: id(),
  promise: text(60),
  memberName: text(20),
  building: z.nullable(whole(1, 999)),
  fits: z.boolean(),
  reasons: list(text(60), 8),
  hindrances: list(text(60), 8),
});
export type SuggestionView = z.output<typeof suggestionView>;

/** A yellow card on the desk's board, with the best red cards for it. */
const waitingWish = z.object({ wish: yellowCard, suggestions: list(suggestionView, 3) });
export type WaitingWish = z.output<typeof waitingWish>;

export const readWishBoard = endpoint({
  id: 'readWishBoard',
  method: 'GET',
  path: '/wish-board',
  room: 'wishes',
  summary: '心愿台：等着看的、等着配的（附建议和理由）、正在问的、结着对的',
  who: DESK,
  input: z.object({}),
  output: z.object({
    toJudge: list(
      z.object({ wish: z.nullable(yellowCard), offer: z.nullable(redCard), why: waitingWhy }),
      100,
    ),
    /** Longest waiting first. */
    waiting: list(waitingWish, 200),
    offers: list(redCard, 200),
    /** Of neighbouring stations, with consent, after a fortnight: whom to ring if somebody here could help. */
    neighbours: list(
      z.object({
        need: text(60),
        kind: z.enum(WISH_KIND_IDS),
        since: instant(),
        stationName: text(60),
        stationPhone: z.nullable(phone()),
      }),
      50,
    ),
    pairs: list(
      z.object({
        pairingId: id(),
        need: text(60),
        state: text(20),
        residentName: text(20),
        companionName: text(20),
        nextVisitAt: z.nullable(instant()),
        isOverdue: z.boolean(),
        asksReview: z.boolean(),
      }),
      200,
    ),
  }),
});

export const listSuggestions = endpoint({
  id: 'listSuggestions',
  method: 'GET',
  path: '/wishes/:wishId/suggestions',
  room: 'wishes',
  summary: '一张黄卡配哪张红卡：合适的在前并说明理由，不合适的说明为什么',
  who: DESK,
  input: z.object({ wishId: id() }),
  output: z.object({ items: list(suggestionView, 200) }),
});

/** The wall in slots: yellow left, red right, the pairs in the middle; the same without signing in. */
export const readWall = endpoint({
  id: 'readWall',
  method: 'GET',
  path: '/wall',
  room: 'wishes',
  summary: '心愿墙：黄卡、红卡、已经粘在一起的；不用登录，只有需求和楼号',
  who: 'anyone',
  input: z.object({ stationId: z.optional(id()) }),
  output: z.object({
    stationId: id(),
    stationName: text(60),
    yellow: list(publicCard, 120),
    red: list(z.object({ ...publicCard.shape, placesLeft: whole(0, 20) }), 120),
    /** Newest first. */
    pairs: list(
      z.object({
        pairingId: id(),
        yellow: publicCard,
        red: publicCard,
        since: instant(),
        isLasting: z.boolean(),
      }),
      120,
    ),
    thanks: list(thanksCard, 40),
    counts: z.object({
      yellow: whole(0, 1e6),
      red: whole(0, 1e6),
      pairs: whole(0, 1e6),
      hours: whole(0, 1e7),
      visits: whole(0, 1e7),
    }),
  }),
});
