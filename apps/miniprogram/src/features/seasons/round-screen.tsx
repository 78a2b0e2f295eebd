import { closeRound, leadRound, readRound, reopenRound, type RoundView } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { usePullToRefresh } from '../../device/lifecycle';
import { problemWords } from '../../device/problem-words';
import { useAsk } from '../../device/use-ask';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { cx } from '../../ui/cx';
import { ErrorNote } from '../../ui/error-note';
import { Loading } from '../../ui/loading';
import { ProgressBar } from '../../ui/progress-bar';
import { Sheet } from '../../ui/sheet';
import { tell } from '../../ui/toast';
import { AvoidedCard } from './avoided-card';
import { percentOf } from './percent';
import styles from './seasons.module.scss';
import { itself, useRoundAct } from './use-round';
import { Walk } from './walk';
import { SEASONS_WORDS } from './words';

/** One round: where to go first, what to look at there, and one tap per place. */
export function RoundScreen({ roundId }: { roundId: string }) {
  const { data, error, refetch } = useAsk(readRound, { roundId }, { isKept: true });
  usePullToRefresh(refetch);
  if (error && !data) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <Head round={data} />
      <Walk round={data} />
      <Ending round={data} />
      <AvoidedCard avoided={data.avoided} />
    </>
  );
}

function Head({ round }: { round: RoundView }) {
  const { name, looked, places, found, state, closesDay, leader, isMine, sum } = round;
  const whose = leader === null ? SEASONS_WORDS.noLeader : SEASONS_WORDS.leader(leader);
  return (
    <Card id="round-head" title={name}>
      <View className={cx(styles.line)}>
        <Text>{isMine ? SEASONS_WORDS.mine : whose}</Text>
        {state === 'open' && <Text className={cx(styles.soft)}>{SEASONS_WORDS.until(closesDay)}</Text>}
      </View>
      <ProgressBar percent={percentOf(round)} label={SEASONS_WORDS.progress(looked, places)} />
      <Text id="round-sum">
        {state === 'closed' ? sum : SEASONS_WORDS.progress(looked, places)}
        {state === 'open' && found > 0 && `，${SEASONS_WORDS.found(found)}`}
      </Text>
      <Leading round={round} />
    </Card>
  );
}

function Leading({ round: { roundId, actions, isMine } }: { round: RoundView }) {
  const { act, isBusy, problem } = useRoundAct(leadRound, itself, () => undefined);
  const given = isMine ? SEASONS_WORDS.giveBack : SEASONS_WORDS.free;
  return (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      {actions.includes('take') && (
        <Button
          id="lead-round"
          look="second"
          icon="hand"
          isBusy={isBusy}
          onTap={() => act({ roundId, isMine: true })}
        >
          {SEASONS_WORDS.take}
        </Button>
      )}
      {actions.includes('give-back') && (
        <Button id="leave-round" look="quiet" isBusy={isBusy} onTap={() => act({ roundId, isMine: false })}>
          {given}
        </Button>
      )}
    </>
  );
}

/** The end of it, said with what was not looked at; and the way back. */
function Ending({ round: { roundId, actions, sum } }: { round: RoundView }) {
  const [isAsking, setAsking] = useState(false);
  const closing = useRoundAct(closeRound, itself, () => {
    setAsking(false);
    tell(SEASONS_WORDS.closedNow);
  });
  const reopening = useRoundAct(reopenRound, itself, () => tell(SEASONS_WORDS.reopened));
  const foot = (
    <>
      {closing.problem && <ErrorNote words={problemWords(closing.problem)} />}
      <Button id="close-sure" icon="check" isBusy={closing.isBusy} onTap={() => closing.act({ roundId })}>
        {SEASONS_WORDS.closeSure}
      </Button>
    </>
  );
  return (
    <>
      {actions.includes('close') && (
        <Button id="close-round" look="second" icon="check" onTap={() => setAsking(true)}>
          {SEASONS_WORDS.close}
        </Button>
      )}
      {reopening.problem && <ErrorNote words={problemWords(reopening.problem)} />}
      {actions.includes('reopen') && (
        <Button
          id="reopen-round"
          look="second"
          icon="swap"
          isBusy={reopening.isBusy}
          onTap={() => reopening.act({ roundId })}
        >
          {SEASONS_WORDS.reopen}
        </Button>
      )}
      {isAsking && (
        <Sheet title={SEASONS_WORDS.closeTitle} onClose={() => setAsking(false)} foot={foot}>
          <Text className={cx(styles.strong)}>{sum}</Text>
          <Text>{SEASONS_WORDS.closeNote}</Text>
        </Sheet>
      )}
    </>
  );
}
