import { WAY_WORDS, type Finding, type WatchKind } from '@doorstep/domain';

/** What does not hold, and what to do about it, as one would tell the secretary. */
const WORDS: Record<Exclude<WatchKind, 'channel-down'>, (count: number) => string> = {
  'ticket-without-timer': (count) =>
    `有${count}件没办完的事，到了时间系统不会再自动叫人、催办了。请您看一看，接着办。`,
  'ticket-untold': (count) => `有${count}件报上来的事，还没有一个人知道。请您马上看一看。`,
  'claim-stuck': (count) => `有${count}项后台工作做到一半停住了。请告诉管系统的人。`,
  'send-overdue': (count) => `有${count}条消息过了点还没发出去。要紧的事，请您打个电话。`,
  'dead-letters': (count) => `有${count}项后台工作试了几次都没办成。请告诉管系统的人。`,
  'slot-below-two': (count) => `现在这一班还差${count}个人，也没有在找人。请您打电话找人来。`,
};

export const finding = (kind: Exclude<WatchKind, 'channel-down'>, count: number): Finding => ({
  kind,
  count,
  words: WORDS[kind](count),
});

/** Providers are named as people know them. */
export function channelsDown(outlets: readonly string[]): Finding {
  const known: Readonly<Record<string, string>> = WAY_WORDS;
  const names = outlets.map((outlet) => known[outlet] ?? '有一条路').join('、');
  const words = `${names}现在叫不到人，会换别的办法叫。要紧的事，请您亲自联系。`;
  return { kind: 'channel-down', count: outlets.length, words };
}
