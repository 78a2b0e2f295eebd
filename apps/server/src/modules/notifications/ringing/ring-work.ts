import type { AttemptResult, Channel, Notice, Ring, Side } from '@doorstep/domain';
import type { SendOutcome } from '@doorstep/wechat';
import type { RingMessage } from './ring-channel';

export const RING = 'ring';

/** One call of one person by one way, as it waits to be spoken. */
export interface RingWork {
  noticeId: string;
  subjectId: string;
  factId: string;
  /** ISO 8601. */
  factAt: string;
  personId: string;
  template: Notice['template'];
  side: Side;
  /** The step of the ladder it belongs to; null where no ladder stands behind it. */
  rung: number | null;
  ring: Ring;
  channel: Channel;
  /** The ways that are taken when this one fails, in their order. */
  rest: readonly Channel[];
  message: RingMessage;
  /** From when on it is late that this person has not been called; over all ways and steps. ISO 8601. */
  lateAt?: string | null;
  /** The words were refused once: this time they are ours alone. */
  isNeutral?: true;
}

/** One row per notice and way: nobody is told twice for one step on one channel. */
export const ringKey = ({ noticeId, channel }: Pick<RingWork, 'noticeId' | 'channel'>): string =>
  `${noticeId}:${channel}`;

/** One in flight per person and way: WeChat refuses two at once (43108). */
export const ringLane = ({ personId, channel }: Pick<RingWork, 'personId' | 'channel'>): string =>
  `${channel}:${personId}`;

/** What came of it: an answer (and the rows it spoke for besides its own), or it was not spoken: no need any more, not possible by this way, or not just now, through the provider's fault or ours. */
export type RingSpoken =
  | { kind: 'answered'; outcome: SendOutcome; gathered: readonly string[] }
  | { kind: 'settled' }
  | { kind: 'skipped'; result: Extract<AttemptResult, 'no-account' | 'no-credit' | 'last-credit' | 'limit'> }
  | { kind: 'wait'; until: Date }
  | { kind: 'not-now'; isOutage: boolean };
