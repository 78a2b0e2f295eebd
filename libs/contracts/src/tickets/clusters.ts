import { CLUSTER_AT_MOST, ISSUE_CATEGORY_IDS } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, instant, list, text, whole } from '../kernel/index';
import { ticketCard, ticketView } from './views';

const HANDLERS = ['member', 'secretary'] as const;

/** Several reports of one kind in one part of the house within a week: perhaps one matter. */
const cluster = {
  /** Its oldest report, by which it is opened. */
  firstId: id(),
  category: z.enum(ISSUE_CATEGORY_IDS),
  /** The part of the house they share. */
  place: text(40),
  count: whole(1, CLUSTER_AT_MOST),
  /** When the first of them was reported. */
  since: instant(),
};

export const listClusters = endpoint({
  id: 'listClusters',
  method: 'GET',
  path: '/clusters',
  room: 'tickets',
  summary: '7天里同一处的几件同类事，可能是一回事；合过的、排查中的、看过说不是的不再提',
  who: HANDLERS,
  input: z.object({}),
  output: z.object({ items: list(z.object(cluster), 20) }),
});

/** What becomes of a report when they are put together: the others go on in it, it goes on there, or it goes its own way. */
const CLUSTER_SIDES = ['carries', 'joins', 'kin'] as const;
const clusterReport = z.object({ ...ticketCard.shape, side: z.enum(CLUSTER_SIDES) });

const clusterView = z.object({
  ...cluster,
  /** The desk has looked at all of them and said that they are not one matter. */
  isApart: z.boolean(),
  /** Oldest first. */
  reports: list(clusterReport, CLUSTER_AT_MOST),
});
export type ClusterView = z.output<typeof clusterView>;

export const readCluster = endpoint({
  id: 'readCluster',
  method: 'GET',
  path: '/clusters/:ticketId',
  room: 'tickets',
  summary: '这几件都说了什么、各在谁手里，合起来由哪一件带着办',
  who: HANDLERS,
  input: z.object({ ticketId: id() }),
  output: clusterView,
});

/** Those that were seen together: what somebody judges is what they had before their eyes. */
const ticketIds = list(id(), CLUSTER_AT_MOST).check(z.minLength(2));

export const openCase = endpoint({
  id: 'openCase',
  method: 'POST',
  path: '/cases',
  room: 'tickets',
  summary: '合成一件事：一件带着办，能并的并进去，起算时间按最早的；已经派出去的各办各的',
  who: HANDLERS,
  input: z.object({ ticketIds }),
  output: ticketView,
});

export const undoCase = endpoint({
  id: 'undoCase',
  method: 'DELETE',
  path: '/cases/:ticketId',
  room: 'tickets',
  summary: '合错了：这回合进来的全部分开，各办各的',
  who: HANDLERS,
  input: z.object({ ticketId: id() }),
  output: ticketView,
});

export const setApart = endpoint({
  id: 'setApart',
  method: 'POST',
  path: '/clusters/judgement',
  room: 'tickets',
  summary: '不是一回事：记下来，不再提；又来一件同样的才再问',
  who: HANDLERS,
  input: z.object({ ticketIds }),
  output: z.object({}),
});

export const reconsider = endpoint({
  id: 'reconsider',
  method: 'POST',
  path: '/clusters/reconsideration',
  room: 'tickets',
  summary: '收回“不是一回事”，重新看看',
  who: HANDLERS,
  input: z.object({ ticketIds }),
  output: z.object({}),
});
