import { listRounds, type RoundCard } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { usePullToRefresh } from '../../device/lifecycle';
import { go } from '../../device/navigate';
import { problemWords } from '../../device/problem-words';
import { useStanding } from '../../device/session';
import { useAsk } from '../../device/use-ask';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNote } from '../../ui/error-note';
import { Loading } from '../../ui/loading';
import { ProgressBar } from '../../ui/progress-bar';
import { percentOf } from './percent';
import styles from './seasons.module.scss';
import { SEASONS_WORDS } from './words';

/** 未诉先办: what is being looked at, and what was. */
export function RoundsScreen() {
  const { data, error, refetch } = useAsk(listRounds, {}, { isKept: true });
  const isSecretary = useStanding(({ me }) => me?.active.role === 'secretary');
  usePullToRefresh(refetch);
  if (error && !data) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <Text>{SEASONS_WORDS.intro}</Text>
      {data.open.length === 0 && <EmptyState title={SEASONS_WORDS.none} words={SEASONS_WORDS.noneWords} />}
      {data.open.map((round) => (
        <OpenRound key={round.roundId} round={round} />
      ))}
      {isSecretary && (
        <Button
          id="open-season-calendar"
          look="second"
          icon="calendar"
          onTap={() => void go('season-calendar', {})}
        >
          {SEASONS_WORDS.calendar}
        </Button>
      )}
      {data.closed.length > 0 && (
        <Text aria-role="heading" className={cx(styles.strong)}>
          {SEASONS_WORDS.closed}
        </Text>
      )}
      {data.closed.map((round) => (
        <ClosedRound key={round.roundId} round={round} />
      ))}
    </>
  );
}

const open = (roundId: string): void => void go('season', { id: roundId });

function OpenRound({ round }: { round: RoundCard }) {
  const { roundId, name, leader, looked, places, found, closesDay } = round;
  return (
    <Card id={`round-${roundId}`} title={name}>
      <View className={cx(styles.line)}>
        <Text>{leader === null ? SEASONS_WORDS.noLeader : SEASONS_WORDS.leader(leader)}</Text>
        <Text className={cx(styles.soft)}>{SEASONS_WORDS.until(closesDay)}</Text>
      </View>
      <ProgressBar percent={percentOf(round)} label={SEASONS_WORDS.progress(looked, places)} />
      <Text>
        {SEASONS_WORDS.progress(looked, places)}
        {found > 0 && `，${SEASONS_WORDS.found(found)}`}
      </Text>
      <Button id={`enter-${roundId}`} icon="eye" onTap={() => open(roundId)}>
        {SEASONS_WORDS.enter}
      </Button>
    </Card>
  );
}

function ClosedRound({ round: { roundId, name, opensDay, sum } }: { round: RoundCard }) {
  return (
    <Card id={`round-${roundId}`} title={name} label={`${name}，${sum}`} onTap={() => open(roundId)}>
      <Text className={cx(styles.soft)}>{SEASONS_WORDS.ended(opensDay)}</Text>
      <Text>{sum}</Text>
    </Card>
  );
}
