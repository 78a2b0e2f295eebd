import { readTestAlert, type AlertWays, type OutputOf } from '@doorstep/contracts';
import {
  isTestOpen,
  momentWords,
  resultWords,
  verdictsOf,
  WAY_WORDS,
  type TestVerdict,
} from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { cx } from '../../../ui/cx';
import { Timeline } from '../../../ui/timeline';
import styles from './alerts.module.scss';
import { ALERT_WORDS } from './words';

type Test = OutputOf<typeof readTestAlert>;

/** While a test is under way it is looked at this often. */
const LOOK_AGAIN_MS = 1_500;

/** A test, looked at again while it may still show something new. */
export function useTest(testId: string, isAsked = true): Test | undefined {
  const now = useNow();
  const isOver = (test: Test): boolean => !isTestOpen(test, now);
  return useAsk(readTestAlert, { testId }, { isAsked, everyMs: LOOK_AGAIN_MS, isOver }).data;
}

/** What was tried, way by way, and what it came to: only what the person did outside the mini-program proves a way. */
export function TestResult({ test, ways }: { test: Test; ways: AlertWays }) {
  const now = useNow();
  const verdicts = verdictsOf(test);
  const shown = verdicts.filter((verdict) => test.isOver || PROVEN.includes(verdict));
  const items = [...test.sends].reverse().map(({ way, at, result, detail }, nth) => ({
    key: `${way}-${test.sends.length - nth}`,
    title: `${WAY_WORDS[way]}：${resultWords(way, result)}`,
    byline: detail === '' ? momentWords(new Date(at), now) : `${momentWords(new Date(at), now)} · ${detail}`,
  }));
  return (
    <>
      <Timeline items={items} />
      <View className={cx(styles.gauge)} aria-live="polite">
        {shown.map((verdict) => (
          <Text key={verdict}>{SAYINGS[verdict](test)}</Text>
        ))}
        {!test.isOver && <Text>{ALERT_WORDS.trying}</Text>}
        {shown.includes('silent') && <WhatToDo ways={ways} />}
      </View>
    </>
  );
}

const PROVEN: readonly TestVerdict[] = ['opened', 'answered'];

const SAYINGS: Record<TestVerdict, (test: Test) => string> = {
  opened: ({ at, receivedAt }) =>
    ALERT_WORDS.received(Math.max(1, Math.round((Date.parse(receivedAt ?? at) - Date.parse(at)) / 1_000))),
  answered: () => ALERT_WORDS.answered,
  'open-it': () => ALERT_WORDS.openIt,
  'press-key': () => ALERT_WORDS.pressKey,
  'look-for-text': () => ALERT_WORDS.lookForText,
  silent: () => ALERT_WORDS.silent,
};

/** Nothing rang: what each way that does not lead here yet is waiting for, in the words of its own card. */
function WhatToDo({ ways }: { ways: AlertWays }) {
  const missing = ways.ways.filter(({ isOffered, isReady }) => isOffered && !isReady);
  if (missing.length === 0) return <Text>{ALERT_WORDS.tryLater}</Text>;
  return (
    <>
      <Text>{ALERT_WORDS.whatToDo}</Text>
      {missing.map(({ channel, words }) => (
        <Text key={channel}>{ALERT_WORDS.todo(words)}</Text>
      ))}
    </>
  );
}
