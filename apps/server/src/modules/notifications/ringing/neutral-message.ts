import { templateValue } from '@doorstep/wechat';
import { NEUTRAL_WORDS } from '../words/attempt-words';
import type { RingMessage } from './ring-channel';

/**
 * The same call in words that are ours alone: a provider refused the message for its words, and somebody must be called
 * all the same. Times, numbers and states stay; every free text is replaced.
 */
export function neutralMessage(message: RingMessage): RingMessage {
  const values = Object.entries(message.values).map(([key, value]) => [
    key,
    key.startsWith('thing') ? templateValue('thing', NEUTRAL_WORDS) : value,
  ]);
  return {
    ...message,
    title: NEUTRAL_WORDS,
    brief: NEUTRAL_WORDS,
    what: NEUTRAL_WORDS,
    where: NEUTRAL_WORDS,
    values: Object.fromEntries(values) as Record<string, string>,
  };
}
