import type { AlertWay, AlertWays } from '@doorstep/contracts';
import { CHANNELS, type Channel } from '@doorstep/domain';

/** One place forward, or one back. */
export type Direction = -1 | 1;

/** The ways as they are tried, first those the station has; one left out of one's own order comes after the others. */
export function inOrder({ order, ways }: AlertWays): AlertWay[] {
  const own: readonly Channel[] = order ?? CHANNELS;
  const placeOf = ({ channel, isOffered }: AlertWay): number => {
    const place = own.indexOf(channel);
    return (isOffered ? 0 : 2 * CHANNELS.length) + (place === -1 ? own.length : place);
  };
  return [...ways].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The order after one way has changed places with its neighbour. */
export function moved(sorted: readonly AlertWay[], nth: number, by: Direction): Channel[] {
  const order = sorted.map(({ channel }) => channel);
  const [one] = order.splice(nth, 1);
  if (one !== undefined) order.splice(nth + by, 0, one);
  return order;
}
