import { readTestAlert, receiveTestAlert } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { askAgain } from '../../../device/ask-again';
import { problemWords } from '../../../device/problem-words';
import { useAct } from '../../../device/use-act';
import { useAsk } from '../../../device/use-ask';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { TestResult } from './test-result';
import { ALERT_WORDS } from './words';

/**
 * The test was tapped on this phone: that is the proof. Told to the station once, and how long it took is shown. That is
 * asked only afterwards: an answer on its way meanwhile would know of no receipt, and would stay.
 */
export function ReceiveTest({ testId }: { testId: string }) {
  const hasTold = useRef(false);
  const [isTold, setTold] = useState(false);
  const { data } = useAsk(readTestAlert, { testId }, { isAsked: isTold });
  const { act, problem } = useAct(receiveTestAlert, () => {
    setTold(true);
    askAgain('readTestAlert');
  });
  useEffect(() => {
    if (hasTold.current) return;
    hasTold.current = true;
    act({ testId });
  }, [act, testId]);
  if (problem) return <ErrorNote words={problemWords(problem)} onRetry={() => act({ testId })} />;
  return (
    <Card look="leaf">
      {data?.receivedAt ? <TestResult test={data} /> : <Text>{ALERT_WORDS.receiving}</Text>}
    </Card>
  );
}
