import { sendTestAlert, type AlertWays } from '@doorstep/contracts';
import { LOUDNESSES, type Loudness } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useAct } from '../../../device/use-act';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choices } from '../../../ui/choices';
import { ErrorNote } from '../../../ui/error-note';
import { TestResult, useTest } from './test-result';
import { ALERT_WORDS } from './words';

/** One tap and the station really calls this phone; every step is shown as it happens. */
export function TestMe({ ways }: { ways: AlertWays }) {
  const [loudness, setLoudness] = useState<Loudness>('message');
  const [testId, setTestId] = useState<string>();
  const { act, isBusy, problem } = useAct(sendTestAlert, (answer) => setTestId(answer.testId));
  return (
    <Card title={ALERT_WORDS.test}>
      <Text>{ALERT_WORDS.testNote}</Text>
      <Choices
        name="loudness"
        items={LOUDNESSES.map((key) => ({ key, words: ALERT_WORDS.tests[key] }))}
        chosen={loudness}
        onChoose={setLoudness}
      />
      {problem && <ErrorNote words={problemWords(problem)} />}
      {testId !== undefined && <Progress testId={testId} ways={ways} />}
      <Button id="test-me" look="second" icon="bell" isBusy={isBusy} onTap={() => act({ loudness })}>
        {testId === undefined ? ALERT_WORDS.test : ALERT_WORDS.again}
      </Button>
    </Card>
  );
}

function Progress({ testId, ways }: { testId: string; ways: AlertWays }) {
  const test = useTest(testId);
  if (test === undefined) return <Text aria-live="polite">{ALERT_WORDS.trying}</Text>;
  return <TestResult test={test} ways={ways} />;
}
