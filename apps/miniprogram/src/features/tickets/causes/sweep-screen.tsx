import { openLooks, readSweep, takeBackLooks, type SiblingView, type SweepView } from '@doorstep/contracts';
import { causeWords, isToBeLookedAt } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { usePullToRefresh } from '../../../device/lifecycle';
import { problemWords } from '../../../device/problem-words';
import { useAct } from '../../../device/use-act';
import { useAsk } from '../../../device/use-ask';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { ProgressBar } from '../../../ui/progress-bar';
import { tell } from '../../../ui/toast';
import { ChooseFlats } from './choose-flats';
import { KnownFlats } from './known-flats';
import { showSweep } from './show-sweep';
import { ToSee } from './to-see';
import { SWEEP_WORDS } from './words';

/** 排查: the other flats of one riser, crew or batch, looked at before anybody there has to complain. */
export function SweepScreen({ ticketId }: { ticketId: string }) {
  const { data: sweep, error, refetch } = useAsk(readSweep, { ticketId }, { isKept: true });
  usePullToRefresh(refetch);
  if (sweep) return <Shown sweep={sweep} />;
  if (error) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  return <Loading />;
}

const flatOf = ({ building, unit, room }: SiblingView) => ({ building, unit, room });

function Shown({ sweep }: { sweep: SweepView }) {
  const { ticketId, siblings } = sweep;
  const takeBack = useAct(takeBackLooks, (answer) => {
    showSweep(answer);
    tell(SWEEP_WORDS.takenBack);
  });
  const open = useAct(openLooks, showSweep);
  const problem = open.problem ?? takeBack.problem;
  const begin = (chosen: readonly SiblingView[]): void => {
    const flats = chosen.map(flatOf);
    open.act({ ticketId, flats });
    tell(SWEEP_WORDS.opened(flats.length), () => takeBack.act({ ticketId, flats }));
  };
  return (
    <>
      <Head sweep={sweep} />
      {problem && <ErrorNote words={problemWords(problem)} />}
      <ToSee
        ticketId={ticketId}
        flats={siblings.filter(({ state }) => state === 'open')}
        isBusy={takeBack.isBusy}
        onTakeBack={(flat) => takeBack.act({ ticketId, flats: [flatOf(flat)] })}
      />
      <ChooseFlats
        flats={siblings.filter(isToBeLookedAt)}
        isMore={sweep.progress.of > 0}
        isBusy={open.isBusy}
        onOpen={begin}
      />
      <KnownFlats flats={siblings.filter((flat) => !isToBeLookedAt(flat) && flat.state !== 'open')} />
      {siblings.length === 0 && <Text>{SWEEP_WORDS.nobody}</Text>}
    </>
  );
}

function Head({ sweep: { cause, progress } }: { sweep: SweepView }) {
  const { of, looked, found } = progress;
  return (
    <Card title={causeWords(cause)}>
      {cause.words !== '' && <Text>{cause.words}</Text>}
      {of === 0 ? (
        <Text>{SWEEP_WORDS.lead}</Text>
      ) : (
        <>
          <Text>{SWEEP_WORDS.progress(of, looked, found)}</Text>
          <ProgressBar
            percent={Math.round((looked / of) * 100)}
            label={SWEEP_WORDS.progress(of, looked, found)}
          />
        </>
      )}
    </Card>
  );
}
