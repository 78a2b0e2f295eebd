import type { SlotDigest, SwapDigest } from '@doorstep/domain';
import { clip } from './clip';
import { quiet, type DutySayings } from './saying';
import { turnOf } from './turn-of';

const kindOf = ({ kind }: SwapDigest): string => (kind === 'swap' ? '换班' : '替班');

/** As long as a name may be in a title. */
const NAME = 12;

const wishOf = (swap: SwapDigest): string =>
  swap.kind === 'swap' ? `${clip(swap.fromName, NAME)}想和您换班` : `${clip(swap.fromName, NAME)}请您替班`;

const noteOf = ({ note }: SwapDigest): string => (note === '' ? '' : `“${clip(note, 60)}”`);

/** What one of the two does from now on: sits in `takes`, and is free where `gives` was. */
const changeOf = (takes: SlotDigest | null, gives: SlotDigest | null, now: Date): string =>
  [
    takes === null ? [] : [`请您来值${turnOf(takes, now)}`],
    gives === null ? [] : [`${turnOf(gives, now)}您不用来了`],
  ]
    .flat()
    .join('，');

/** What is said on the swap market, to both sides and to those who are asked. */
export const SWAP_WORDS: DutySayings<
  | 'swap-asked'
  | 'swap-open'
  | 'swap-accepted'
  | 'swap-settled'
  | 'swap-declined'
  | 'swap-withdrawn'
  | 'swap-expired'
  | 'swap-undone'
> = {
  'swap-asked': ({ at, payload: { swap } }) => ({
    title: wishOf(swap),
    body: `${turnOf(swap.slot, at)}。${noteOf(swap)}愿意请点同意；不方便也请说一声。`,
    brief: wishOf(swap),
  }),
  'swap-open': ({ at, payload: { swap } }) =>
    quiet(
      `有人找人${kindOf(swap)}`,
      `${swap.fromName}的${turnOf(swap.slot, at)}想找人${kindOf(swap)}。${noteOf(swap)}您方便就点一下，不方便不用理会。`,
    ),
  'swap-accepted': ({ at, payload: { swap, takerId, takerName, returned } }, personId) =>
    personId === takerId
      ? quiet(`${kindOf(swap)}定下来了`, `和${swap.fromName}说好了：${changeOf(swap.slot, returned, at)}。`)
      : quiet(`${kindOf(swap)}定下来了`, `和${takerName}说好了：${changeOf(returned, swap.slot, at)}。`),
  'swap-settled': ({ at, payload: { swap, takerName, returned } }) =>
    quiet(
      `有人${kindOf(swap)}了`,
      `${turnOf(swap.slot, at)}由${takerName}替${swap.fromName}来值${returned === null ? '' : `；${turnOf(returned, at)}由${swap.fromName}来值`}。`,
    ),
  'swap-declined': ({ at, payload: { swap, byName, reason } }) =>
    quiet(
      `这次${kindOf(swap)}没成`,
      `${byName}不方便${reason === '' ? '' : `（${clip(reason, 40)}）`}。${turnOf(swap.slot, at)}还是您的班，可以再问问别人。`,
    ),
  'swap-withdrawn': ({ at, payload: { swap } }) =>
    quiet(`不用${kindOf(swap)}了`, `${swap.fromName}收回了：${turnOf(swap.slot, at)}不用您来了。`),
  'swap-expired': ({ at, payload: { swap } }) =>
    quiet('没有人接您的班', `${turnOf(swap.slot, at)}到点了还没有人接，还是请您来。`),
  'swap-undone': ({ at, payload: { swap, takerId, byName } }, personId) =>
    quiet(
      `${kindOf(swap)}取消了`,
      `${byName}取消了${kindOf(swap)}，一切照原来的安排：${turnOf(swap.slot, at)}${personId === takerId ? '您不用来了' : '还是请您来'}。`,
    ),
};
