import { readTestAlert, sendTestAlert, type OutputOf } from '@doorstep/contracts';
import { LOUDNESSES, momentWords, resultWords, WAY_WORDS, type Loudness } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useAct } from '../../../device/use-act';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choices } from '../../../ui/choices';
import { ErrorNote } from '../../../ui/error-note';
import { Timeline } from '../../../ui/timeline';
import { TestResult } from './test-result';
import { ALERT_WORDS } from './words';

/** While a test is under way it is looked at this often. */
const LOOK_AGAIN_MS = 1_500;

/** One tap and the station really calls this phone; every step is shown as it happens. */
export function TestMe() {
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
      {testId !== undefined && <Progress testId={testId} />}
      <Button id="test-me" look="second" icon="bell" isBusy={isBusy} onTap={() => act({ loudness })}>
        {testId === undefined ? ALERT_WORDS.test : ALERT_WORDS.again}
      </Button>
    </Card>
  );
}

/** Nothing changes any more: all was tried, or the message was opened (that page asks anew). */
const isOver = ({ isOver: isTried, receivedAt }: OutputOf<typeof readTestAlert>): boolean =>
  isTried || receivedAt !== null;

function Progress({ testId }: { testId: string }) {
  const now = useNow();
  const { data } = useAsk(readTestAlert, { testId }, { everyMs: LOOK_AGAIN_MS, isOver });
  if (!data) return <Text aria-live="polite">{ALERT_WORDS.trying}</Text>;
  const items = [...data.sends].reverse().map(({ way, at, result, detail }, nth) => ({
    key: `${way}-${data.sends.length - nth}`,
    title: `${WAY_WORDS[way]}：${resultWords(way, result)}`,
    byline: detail === '' ? momentWords(new Date(at), now) : `${momentWords(new Date(at), now)} · ${detail}`,
  }));
  return (
    <>
      <Timeline items={items} />
      <TestResult test={data} />
    </>
  );
}
