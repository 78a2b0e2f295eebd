import type { OutputOf, readTestAlert } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { ALERT_WORDS } from './words';

type Test = OutputOf<typeof readTestAlert>;

/** What a test came to so far, in a sentence. */
export function TestResult({ test }: { test: Test }) {
  return <Text aria-live="polite">{wordsOf(test)}</Text>;
}

function wordsOf({ at, receivedAt, isOver }: Test): string {
  if (receivedAt === null) return isOver ? ALERT_WORDS.tried : ALERT_WORDS.trying;
  const seconds = Math.max(1, Math.round((Date.parse(receivedAt) - Date.parse(at)) / 1_000));
  return ALERT_WORDS.received(seconds);
}
