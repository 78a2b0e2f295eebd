import type { Caller } from '@doorstep/domain';
import type { Topic } from './topic';

/** What an open phone may hear, by the hat its owner wears: their own things, what is public at their station, its board, their party's work. */
export function topicsOf({ personId, role, stationId, partyId }: Caller): Topic[] {
  const topics: Topic[] = [`person:${personId}`, `public:${stationId}`];
  if (role === 'member' || role === 'secretary' || role === 'district') topics.push(`station:${stationId}`);
  if (role === 'party' && partyId !== null) topics.push(`party:${partyId}`);
  return topics;
}
