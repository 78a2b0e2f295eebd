import type { Urgency } from '../../directory/index';
import type { Loudness } from '../../tickets/index';

/**
 * The ways out of the house, beside the inbox and the open phones: 用工 message (bound once, then repeatable), WeChat
 * subscribe message, WeCom application message, SMS, voice call. The order here is the order they are tried in.
 */
export const CHANNELS = ['work', 'wechat', 'wecom', 'sms', 'voice'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * Ways that bring something to read and tap, which opens the mini-program: used on every step, in the person's own order.
 * The others cost somebody money or sleep: they are used where the step is loud enough, whatever the order.
 */
export const MESSAGE_WAYS: readonly Channel[] = ['work', 'wechat', 'wecom'];

/**
 * Somebody's own order: of the message ways alone, each once, because texts and calls go by how loud the step is. Null, the
 * usual order, where it names none of them.
 */
export function ownOrderOf(named: readonly Channel[] | null): Channel[] | null {
  const order = [...new Set(named)].filter((channel) => MESSAGE_WAYS.includes(channel));
  return order.length === 0 ? null : order;
}

/** How one person is called on one step. */
export interface RingWish {
  urgency: Urgency;
  loudness: Loudness;
  /** The person's own order; ways left out are not used for messages. Null: the usual order. */
  order: readonly Channel[] | null;
  /** The ways by which this person can be reached at all. */
  has: ReadonlySet<Channel>;
}

/**
 * The chains along which one person is called on one step. The first way of each chain is used at once; the next only
 * when the one before was refused or may not have arrived. No way stands in two chains, so nobody is told twice for one
 * step on one channel.
 */
export function chainsFor({ urgency, loudness, order, has }: RingWish): Channel[][] {
  const ways = (order ?? CHANNELS).filter((channel) => has.has(channel));
  const quietly = ways.filter((channel) => MESSAGE_WAYS.includes(channel));
  const texts: Channel[] = has.has('sms') ? ['sms'] : [];
  const calls: Channel[] = has.has('voice') ? ['voice'] : [];
  const chains: Record<Loudness, Channel[][]> = {
    message: [urgency === 'normal' ? quietly : [...quietly, ...texts]],
    text: [quietly, texts],
    call: [quietly, [...calls, ...texts]],
  };
  return chains[loudness].filter((chain) => chain.length > 0);
}

/** The ways that are left for one person on one step when this one turned out to have failed: those behind it in its chain. */
export function waysAfter(channel: Channel, wish: RingWish, tried: ReadonlySet<Channel>): Channel[] {
  const chains = chainsFor({ ...wish, has: new Set([...wish.has, channel]) });
  const chain = chains.find((ways) => ways.includes(channel)) ?? [];
  return chain.slice(chain.indexOf(channel) + 1).filter((way) => !tried.has(way));
}

/** So few calls and one of the next duty may be missed. */
export const FEW_CALLS = 2;

/** What an ordinary step finds of one person: it writes, and neither texts nor telephones. */
export interface OrdinaryReach extends Pick<RingWish, 'order' | 'has'> {
  /** How many subscribe messages would still get through; null where no end is in sight. */
  messages: number | null;
}

/** How many ordinary matters would still reach somebody outside the house; null where no end is in sight. */
export function callsLeft({ order, has, messages }: OrdinaryReach): number | null {
  const ways = chainsFor({ urgency: 'normal', loudness: 'message', order, has }).flat();
  if (ways.some((channel) => channel !== 'wechat')) return null;
  return ways.length === 0 ? 0 : messages;
}
