import { readAlertWays } from '@doorstep/contracts';
import { go } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Gauge } from './gauge';
import { ReceiveTest } from './receive-test';
import { TestMe } from './test-me';
import { Ways } from './ways';
import { ALERT_WORDS } from './words';
import { YourAddress } from './your-address';

/** 叫得到我: how often still, by which ways, and a try of the real way. `testId`: a test was tapped and brought us here. */
export function AlertsScreen({ testId }: { testId: string | undefined }) {
  const { data, error, refetch } = useAsk(readAlertWays, {});
  if (error && !data) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      {testId !== undefined && <ReceiveTest testId={testId} />}
      <Gauge left={data.callsLeft} />
      <TestMe />
      <Ways ways={data} />
      <YourAddress key={`${data.phone} ${data.wecomUserId}`} ways={data} />
      <Button id="my-tellings" look="second" icon="list" onTap={() => void go('tellings', {})}>
        {ALERT_WORDS.mine}
      </Button>
    </>
  );
}
