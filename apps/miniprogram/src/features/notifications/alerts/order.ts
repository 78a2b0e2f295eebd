import type { AlertWay, AlertWays } from '@doorstep/contracts';
import { CHANNELS, MESSAGE_WAYS, type Channel } from '@doorstep/domain';

/** One place forward, or one back. */
export type Direction = -1 | 1;

/**
 * The ways as they are tried: those that bring a message in their order, one left out of one's own order after the others;
 * then texts and calls, which go by how pressing a matter is; last what the station has not.
 */
export function inOrder({ order, ways }: AlertWays): AlertWay[] {
  const own: readonly Channel[] = order ?? MESSAGE_WAYS;
  const placeOf = ({ channel, isOffered }: AlertWay): number => {
    const place = own.indexOf(channel);
    return (isOffered ? 0 : 2 * CHANNELS.length) + (place === -1 ? CHANNELS.length : place);
  };
  const usual = (way: AlertWay): number => CHANNELS.indexOf(way.channel);
  return [...ways].sort((a, b) => placeOf(a) - placeOf(b) || usual(a) - usual(b));
}

/** Those of them that may change places: the station has them, and they bring a message. */
export const movable = (sorted: readonly AlertWay[]): Channel[] =>
  sorted
    .filter(({ channel, isOffered }) => isOffered && MESSAGE_WAYS.includes(channel))
    .map(({ channel }) => channel);

/** The order after one way has changed places with its neighbour; what the station has not keeps its place behind. */
export function moved(sorted: readonly AlertWay[], channel: Channel, by: Direction): Channel[] {
  const order = sorted.map((way) => way.channel).filter((one) => MESSAGE_WAYS.includes(one));
  const nth = order.indexOf(channel);
  const [one] = order.splice(nth, 1);
  if (one !== undefined) order.splice(nth + by, 0, one);
  return order;
}
