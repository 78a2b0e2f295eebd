import type { Category } from '../../directory/index';
import type { Relation } from '../agreements';
import { isShared } from './shared-matters';
import { isClosed, type TicketStatus } from '../ticket-status';

/** So many neighbours follow one matter at most; beyond that it is a matter for the notice board. */
export const FOLLOWERS_AT_MOST = 200;

/** What following is judged by. */
export interface Followed {
  status: TicketStatus;
  category: Category;
  reporterId: string | null;
  followerIds: readonly string[];
}

/** Neighbours join what concerns more than one household, as long as it is open; whoever reported it is in it already. */
export const mayFollow = ({ status, category, reporterId }: Followed, personId: string): boolean =>
  !isClosed(status) && isShared(category) && reporterId !== personId;

/** What each neighbour said to "is it fixed for you?", with the asking it belongs to: each redo asks anew. */
export type NeighbourAnswers = Readonly<Record<string, { isFixed: boolean; round: number }>>;

interface Asked {
  followerIds: readonly string[];
  neighbourAnswers: NeighbourAnswers;
  redoCount: number;
}

/** How the neighbours have answered this asking; whoever follows no more has no voice. */
export function answersOf({ followerIds, neighbourAnswers, redoCount }: Asked) {
  const said = followerIds.flatMap((personId) => {
    const answer = neighbourAnswers[personId];
    return answer?.round === redoCount ? [answer.isFixed] : [];
  });
  const fixed = said.filter(Boolean).length;
  return { fixed, unfixed: said.length - fixed, of: followerIds.length };
}

/**
 * What the neighbours say together: more than half of those who follow must say the same. The reporter's own word counts
 * at once and needs nobody; this is for when they are silent.
 */
export function neighboursSay(asked: Asked): 'fixed' | 'not-fixed' | null {
  const { fixed, unfixed, of } = answersOf(asked);
  if (2 * fixed > of) return 'fixed';
  return 2 * unfixed > of ? 'not-fixed' : null;
}

/** What is asked about when a matter is taken back by whoever reported it. */
interface TakenBack {
  relation: Relation | null;
  reporterId: string | null;
  followerIds: readonly string[];
}

/**
 * How many others still wait for it: whoever follows it and whoever's own report goes on in it (`mergedReporters`; null:
 * without an account), each once, and not the one who takes it back. While anybody waits the station keeps it. A helper's
 * part is waited for in its whole; what a sweep found is followed by those whose flat it is, and ends with their word.
 */
export function othersWaiting(
  { relation, reporterId, followerIds }: TakenBack,
  mergedReporters: readonly (string | null)[],
): number {
  if (relation === 'helper') return 0;
  const following = relation === 'sibling' ? [] : followerIds;
  const people = new Set([...following, ...mergedReporters]);
  people.delete(null);
  if (reporterId !== null) people.delete(reporterId);
  return people.size + mergedReporters.filter((personId) => personId === null).length;
}
