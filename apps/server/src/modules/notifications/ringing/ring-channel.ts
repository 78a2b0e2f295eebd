import type { Channel } from '@doorstep/domain';
import type { SendOutcome } from '@doorstep/wechat';

/** What is said by any way out of the house. Nothing private stands in it: it is read on lock screens. */
export interface RingMessage {
  title: string;
  /** At most twenty characters. */
  brief: string;
  /** What and where, in a few words each: for a text or a call. */
  what: string;
  where: string;
  /** The mini-program page it opens. */
  page: string;
  /** The values of the WeChat template, by its keys. */
  key: string;
  values: Record<string, string>;
}

/** One way out of the house. Every one answers in the same words, because every answer is somebody's next step. */
export interface RingChannel {
  readonly channel: Channel;
  /** Whatever can fail before anybody is spoken to (a token, say) fails here, where surely nothing was sent yet. */
  ready?(): Promise<unknown>;
  /** `to`: an openid, an account, a number, as the way needs it. `ref` comes back with what happened later. */
  speak(to: string, message: RingMessage, ref: string): Promise<SendOutcome>;
}

/** The injection token of the ways this installation speaks, in no particular order. */
export const RING_CHANNELS = Symbol('RING_CHANNELS');
