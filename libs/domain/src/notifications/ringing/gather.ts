import type { Urgency } from '../../directory/index';
import type { Channel } from './channels';
import type { RingKind } from './ring-priority';

/** From so many on, calls that wait for one phone are said in one message: nobody reads them one by one. */
const GATHER_FROM = 4;

/** A key pressed on a telephone takes one matter, so a call is about one. */
const MESSAGES: readonly Channel[] = ['wechat', 'work', 'wecom', 'sms'];

/** Whose first phone has rung already, or whom this phone has told before; an emergency always speaks for itself. */
const KINDS: readonly RingKind[] = ['second-call', 'repeat'];

/** Whether such a call may be said together with others of its kind that wait for the same phone. */
export const mayGather = (
  { kind, urgency }: { kind: RingKind; urgency: Urgency },
  channel: Channel,
): boolean => urgency !== 'emergency' && KINDS.includes(kind) && MESSAGES.includes(channel);

/** Whether so many that wait, with the one that is next, are said in one message. */
export const isWorthGathering = (waiting: number): boolean => waiting + 1 >= GATHER_FROM;
