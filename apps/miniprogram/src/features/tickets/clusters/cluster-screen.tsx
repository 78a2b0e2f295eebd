import { openCase, readCluster, reconsider, setApart, undoCase, type ClusterView } from '@doorstep/contracts';
import { CATEGORIES } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { askAgain } from '../../../device/ask-again';
import { usePullToRefresh } from '../../../device/lifecycle';
import { replace, restart } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { ApiRefusal } from '../../../device/refusals';
import { useAct } from '../../../device/use-act';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { tell } from '../../../ui/toast';
import { ClusterReport } from './cluster-report';
import { CLUSTER_WORDS, withinDays } from './words';

/** Several reports that may be one matter: what each says and who has it, then one tap either way. */
export function ClusterScreen({ ticketId }: { ticketId: string }) {
  const { data: cluster, error, refetch } = useAsk(readCluster, { ticketId });
  usePullToRefresh(refetch);
  if (error instanceof ApiRefusal && error.code === 'cluster.gone') return <Gone />;
  if (cluster) return <Shown cluster={cluster} />;
  if (error) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  return <Loading />;
}

function Gone() {
  return (
    <EmptyState title={CLUSTER_WORDS.gone} words={CLUSTER_WORDS.goneNote}>
      <Button id="back-to-board" icon="back" onTap={() => void restart('board', {})}>
        {CLUSTER_WORDS.back}
      </Button>
    </EmptyState>
  );
}

function lookAgain(): void {
  askAgain('listClusters', 'readCluster', 'readBoard', 'readTicket');
}

function Shown({ cluster }: { cluster: ClusterView }) {
  const { category, place, count, since, reports, isApart } = cluster;
  const now = useNow();
  const { label } = CATEGORIES[category];
  const kin = reports.filter(({ side }) => side === 'kin').length;
  return (
    <>
      <Card
        look="wish"
        title={isApart ? CLUSTER_WORDS.isApart : CLUSTER_WORDS.title(count, label)}
        id="cluster-head"
      >
        <Text>{CLUSTER_WORDS.where(place, withinDays(new Date(since), now))}</Text>
        <Text>{isApart ? CLUSTER_WORDS.isApartNote : CLUSTER_WORDS.lead}</Text>
        {kin > 0 && !isApart && <Text>{CLUSTER_WORDS.kinNote(kin)}</Text>}
      </Card>
      {reports.map((report) => (
        <ClusterReport key={report.ticketId} report={report} now={now} isApart={isApart} />
      ))}
      <Judge ticketIds={reports.map(({ ticketId }) => ticketId)} isApart={isApart} />
    </>
  );
}

/** One matter, or not; either can be taken back at once. */
function Judge({ ticketIds, isApart }: { ticketIds: string[]; isApart: boolean }) {
  const undo = useAct(undoCase, () => {
    lookAgain();
    tell(CLUSTER_WORDS.undone);
  });
  const anew = useAct(reconsider, () => {
    lookAgain();
    tell(CLUSTER_WORDS.reconsidered);
  });
  const open = useAct(openCase, ({ ticketId, mergedFrom = [] }) => {
    lookAgain();
    tell(CLUSTER_WORDS.opened(mergedFrom.length + 1), () => undo.act({ ticketId }));
    void replace('ticket', { id: ticketId });
  });
  const apart = useAct(setApart, () => {
    lookAgain();
    tell(CLUSTER_WORDS.setApart, () => anew.act({ ticketIds }));
  });
  const problem = open.problem ?? apart.problem ?? anew.problem;
  const isBusy = open.isBusy || apart.isBusy;
  return (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      {isApart ? (
        <Button
          id="reconsider"
          look="second"
          icon="undo"
          isBusy={anew.isBusy}
          onTap={() => anew.act({ ticketIds })}
        >
          {CLUSTER_WORDS.reconsider}
        </Button>
      ) : (
        <>
          <Button id="open-case" icon="swap" isBusy={isBusy} onTap={() => open.act({ ticketIds })}>
            {CLUSTER_WORDS.together}
          </Button>
          <Button
            id="set-apart"
            look="second"
            icon="close"
            isBusy={isBusy}
            onTap={() => apart.act({ ticketIds })}
          >
            {CLUSTER_WORDS.apart}
          </Button>
        </>
      )}
    </>
  );
}
