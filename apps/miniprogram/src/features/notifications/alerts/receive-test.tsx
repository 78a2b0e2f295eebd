import { receiveTestAlert, type AlertWays } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { askAgain } from '../../../device/ask-again';
import { problemWords } from '../../../device/problem-words';
import { useAct } from '../../../device/use-act';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { TestResult, useTest } from './test-result';
import { ALERT_WORDS } from './words';

interface SeenProps {
  testId: string;
  ways: AlertWays;
}

/**
 * A test brought somebody to this page. Its message outside carries the number of its notice; without one it was opened
 * from the inbox, in a mini-program that was open anyway, and that proves nothing.
 */
export function TestSeen({ noticeId, ...seen }: SeenProps & { noticeId: string | undefined }) {
  return noticeId === undefined ? <SeenInside {...seen} /> : <ReceiveTest noticeId={noticeId} {...seen} />;
}

/** Says kindly that this was not it, and what outside did ring or would have to be done for it. */
function SeenInside({ testId, ways }: SeenProps) {
  const test = useTest(testId);
  if (test === undefined) return null;
  const isProven = test.receivedAt !== null || test.answeredAt !== null;
  return (
    <Card look={isProven ? 'leaf' : 'alarm'}>
      {!isProven && <Text>{ALERT_WORDS.inside}</Text>}
      <TestResult test={test} ways={ways} />
    </Card>
  );
}

/**
 * The message was tapped on this phone: that is the proof. Told to the station once, and how long it took is shown. That is
 * asked only afterwards: an answer on its way meanwhile would know of no receipt, and would stay.
 */
function ReceiveTest({ testId, noticeId, ways }: SeenProps & { noticeId: string }) {
  const hasTold = useRef(false);
  const [isProven, setProven] = useState<boolean>();
  const test = useTest(testId, isProven === true);
  const { act, problem } = useAct(receiveTestAlert, ({ receivedAt }) => {
    setProven(receivedAt !== null);
    askAgain('readTestAlert');
  });
  useEffect(() => {
    if (hasTold.current) return;
    hasTold.current = true;
    act({ testId, noticeId });
  }, [act, testId, noticeId]);
  if (problem) return <ErrorNote words={problemWords(problem)} onRetry={() => act({ testId, noticeId })} />;
  if (isProven === false) return <SeenInside testId={testId} ways={ways} />;
  return (
    <Card look="leaf">
      {test?.receivedAt ? <TestResult test={test} ways={ways} /> : <Text>{ALERT_WORDS.receiving}</Text>}
    </Card>
  );
}
