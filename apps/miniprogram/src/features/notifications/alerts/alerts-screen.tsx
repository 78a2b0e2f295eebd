import { readAlertWays } from '@doorstep/contracts';
import { go } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Gauge } from './gauge';
import { TestSeen } from './receive-test';
import { TestMe } from './test-me';
import { Ways } from './ways';
import { ALERT_WORDS } from './words';
import { YourAddress } from './your-address';

interface AlertsProps {
  /** A test was opened and brought us here. */
  testId: string | undefined;
  /** From its message outside: the notice it carries. */
  noticeId: string | undefined;
}

/** 叫得到我: how often still, by which ways, and a try of the real way. */
export function AlertsScreen({ testId, noticeId }: AlertsProps) {
  const { data, error, refetch } = useAsk(readAlertWays, {});
  if (error && !data) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      {testId !== undefined && <TestSeen testId={testId} noticeId={noticeId} ways={data} />}
      <Gauge left={data.callsLeft} />
      <TestMe ways={data} />
      <Ways ways={data} />
      <YourAddress key={`${data.phone} ${data.wecomUserId}`} ways={data} />
      <Button id="my-tellings" look="second" icon="list" onTap={() => void go('tellings', {})}>
        {ALERT_WORDS.mine}
      </Button>
    </>
  );
}
