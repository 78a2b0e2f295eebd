import { readPublicBoard, type AnswerOf } from '@doorstep/contracts';
import { placeWords, stationDay } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { usePullToRefresh } from '../../device/lifecycle';
import { problemWords } from '../../device/problem-words';
import { useAsk } from '../../device/use-ask';
import { Card } from '../../ui/card';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNote } from '../../ui/error-note';
import { Loading } from '../../ui/loading';
import { AheadCard } from './ahead-card';
import { PUBLIC_WORDS } from './public-words';
import styles from './rates.module.scss';

type Board = AnswerOf<typeof readPublicBoard>;

/** 小区公示栏: what the whole compound may know, without signing in: counts, kinds, buildings; nobody's name, flat or word. */
export function PublicBoardScreen({ code }: { code: string | undefined }) {
  const { data, error, refetch } = useAsk(
    readPublicBoard,
    { code: code ?? '' },
    { isAsked: code !== undefined, isKept: true },
  );
  usePullToRefresh(refetch);
  if (code === undefined) return <EmptyState title={PUBLIC_WORDS.noDoor} words={PUBLIC_WORDS.noDoorWords} />;
  if (!data && error) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <Text>{PUBLIC_WORDS.intro(data.stationName)}</Text>
      <AheadCard code={code} />
      <Month board={data} />
      <Lately board={data} />
      <Text className={cx(styles.quiet)}>{PUBLIC_WORDS.privacy}</Text>
    </>
  );
}

function Month({ board: { month, reported, solved, open, groups } }: { board: Board }) {
  return (
    <Card title={PUBLIC_WORDS.month(Number(month.slice(5)))} id="public-month">
      <View className={cx(styles.sums)}>
        <Sum count={reported} words={PUBLIC_WORDS.reported} />
        <Sum count={solved} words={PUBLIC_WORDS.solved} />
        <Sum count={open} words={PUBLIC_WORDS.open} />
      </View>
      {groups.map(({ label, reported: said, solved: done }) => (
        <View key={label} className={cx(styles.figures)}>
          <Text>{label}</Text>
          <Text>{PUBLIC_WORDS.group(said, done)}</Text>
        </View>
      ))}
    </Card>
  );
}

function Sum({ count, words }: { count: number; words: string }) {
  return (
    <View className={cx(styles.sum)}>
      <Text className={cx(styles.percent)}>{count}</Text>
      <Text>{words}</Text>
    </View>
  );
}

function Lately({ board: { lately } }: { board: Board }) {
  if (lately.length === 0) return <EmptyState title={PUBLIC_WORDS.nothing} />;
  return (
    <Card title={PUBLIC_WORDS.lately} id="public-lately">
      {lately.map(({ label, building, took, at }) => (
        <View key={`${at}${label}`} className={cx(styles.line)}>
          <Text>
            {placeWords({ building, unit: null, room: null })}，{label}
          </Text>
          <Text className={cx(styles.quiet)}>{PUBLIC_WORDS.took(dayWords(at), took)}</Text>
        </View>
      ))}
    </Card>
  );
}

function dayWords(at: string): string {
  const [, month, day] = stationDay(new Date(at)).split('-');
  return `${Number(month)}月${Number(day)}日`;
}
