import { FOLLOWERS_AT_MOST, ISSUE_CATEGORY_IDS, TICKET_STATUSES } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, instant, list, optionalText, text, whole, word } from '../kernel/index';
import { mediaView, signedLink } from '../media/media';
import { custodyLine, ticketView } from './views';

const ticketId = id();
const people = () => whole(0, FOLLOWERS_AT_MOST);

/** A matter as neighbours see it: what, roughly where, who has it. No flat, no resident's name, none of their words. */
export const nearbyMatter = z.object({
  ticketId,
  category: z.enum(ISSUE_CATEGORY_IDS),
  status: z.enum(TICKET_STATUSES),
  /** The stair, never the flat. */
  place: text(40),
  reportedAt: instant(),
  thumbUrl: z.nullable(signedLink()),
  custody: custodyLine,
  /** Neighbours who said "me too". */
  followers: people(),
  isFollowing: z.boolean(),
  isMine: z.boolean(),
});
export type NearbyMatter = z.output<typeof nearbyMatter>;

/** Asked with a body, so that nobody's words stand in an address. */
export const findNearby = endpoint({
  id: 'findNearby',
  method: 'POST',
  path: '/tickets/nearby',
  room: 'tickets',
  summary: '提交前看看：附近是不是已经有人反映过同一件事（同单元、同立管、最近、还没办完）',
  who: ['resident', 'member', 'secretary'],
  input: z.object({
    doorCode: z.optional(word(40)),
    place: z.optional(z.object({ building: z.nullable(whole(1, 999)), unit: z.nullable(whole(1, 99)) })),
    room: z.optional(z.nullable(text(10))),
    category: z.enum(ISSUE_CATEGORY_IDS),
    text: z._default(optionalText(500), ''),
  }),
  output: z.object({ items: list(nearbyMatter, 3) }),
});

/** What a neighbour who follows a matter sees of it. */
export const followedMatter = z.object({
  ...nearbyMatter.shape,
  number: text(20),
  outcome: z.nullable(optionalText(300)),
  /** The photos that prove it done. */
  proof: list(mediaView, 9),
  /** They are asked: is it fixed for you? And what they have said so far. */
  isAsked: z.boolean(),
  myAnswer: z.nullable(z.boolean()),
  fixed: people(),
  unfixed: people(),
  steps: list(z.object({ entryId: id(), title: text(60), who: text(100), at: instant() }), 200),
});
export type FollowedMatter = z.output<typeof followedMatter>;

export const followTicket = endpoint({
  id: 'followTicket',
  method: 'POST',
  path: '/tickets/:ticketId/followers',
  room: 'tickets',
  summary: '附议“我也是”：跟着这件事，每一步都会告诉我',
  who: ['resident'],
  input: z.object({ ticketId }),
  output: followedMatter,
});

export const unfollowTicket = endpoint({
  id: 'unfollowTicket',
  method: 'DELETE',
  path: '/tickets/:ticketId/followers',
  room: 'tickets',
  summary: '不再附议',
  who: ['resident'],
  input: z.object({ ticketId }),
  output: z.object({}),
});

export const readFollowed = endpoint({
  id: 'readFollowed',
  method: 'GET',
  path: '/tickets/:ticketId/followed',
  room: 'tickets',
  summary: '我附议的一件事，办到哪里了',
  who: ['resident'],
  input: z.object({ ticketId }),
  output: followedMatter,
});

export const listFollowed = endpoint({
  id: 'listFollowed',
  method: 'GET',
  path: '/tickets/followed',
  room: 'tickets',
  summary: '我附议的事',
  who: ['resident'],
  input: z.object({}),
  output: z.object({ items: list(nearbyMatter, 50) }),
});

export const answerFollowed = endpoint({
  id: 'answerFollowed',
  method: 'POST',
  path: '/tickets/:ticketId/followers/answer',
  room: 'tickets',
  summary: '您这里好了吗：附议的人过半说好了就算解决，过半说没好就退回重办',
  who: ['resident'],
  input: z.object({ ticketId, isFixed: z.boolean() }),
  output: followedMatter,
});

const HANDLERS = ['member', 'secretary'] as const;

export const listDuplicates = endpoint({
  id: 'listDuplicates',
  method: 'GET',
  path: '/tickets/:ticketId/duplicates',
  room: 'tickets',
  summary: '这件事可能和哪几件是同一件',
  who: HANDLERS,
  input: z.object({ ticketId }),
  output: z.object({ items: list(nearbyMatter, 3) }),
});

export const mergeTicket = endpoint({
  id: 'mergeTicket',
  method: 'POST',
  path: '/tickets/:ticketId/merge',
  room: 'tickets',
  summary: '并案：和另一件是同一件事，并过去一起办；反映的人自动附议，起算时间按最早的',
  who: HANDLERS,
  input: z.object({ ticketId, into: id() }),
  output: ticketView,
});

export const unmergeTicket = endpoint({
  id: 'unmergeTicket',
  method: 'DELETE',
  path: '/tickets/:ticketId/merge',
  room: 'tickets',
  summary: '撤销并案：不是同一件事，分开单独办',
  who: HANDLERS,
  input: z.object({ ticketId }),
  output: ticketView,
});
