import { readScreen, type AnswerOf } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { ApiRefusal } from '../../../device/refusals';
import { stayAwake } from '../../../device/stay-awake';
import { useAsk } from '../../../device/use-ask';
import { cx } from '../../../ui/cx';
import { EmptyState } from '../../../ui/empty-state';
import { Icon } from '../../../ui/icon';
import { Loading } from '../../../ui/loading';
import { QrCode } from '../../../ui/qr-code';
import { Countdown } from './countdown';
import { PeopleHere } from './people-here';
import styles from './post-screen.module.scss';
import { isTooOld, secondsLeft, waitBeforeAsking } from './seconds-left';
import { POST_WORDS } from './words';

type Shown = AnswerOf<typeof readScreen>;

/**
 * 驿站屏: hangs at the station on a tablet, needs nobody to sign in, and shows the code that proves one is there. What it
 * saw last stays in sight when the network goes.
 */
export function PostScreen({ token }: { token: string | undefined }) {
  useEffect(() => stayAwake(), []);
  return (
    <View className={cx(styles.screen)}>
      {token === undefined || token === '' ? (
        <EmptyState title={POST_WORDS.noToken} words={POST_WORDS.noTokenNote} />
      ) : (
        <Post token={token} />
      )}
    </View>
  );
}

/** A screen that was taken back may be opened again; until then it asks this seldom, in milliseconds. */
const A_MINUTE = 60_000;

function Post({ token }: { token: string }) {
  const { data, error, refetch, dataUpdatedAt, errorUpdatedAt } = useAsk(
    readScreen,
    { token },
    { freshFor: 0 },
  );
  const isLost = error !== null;
  const isRefused = error instanceof ApiRefusal && !error.isPassing;
  useEffect(() => {
    const left = data && secondsLeft(data.changesAt, new Date());
    const wait = isRefused ? A_MINUTE : waitBeforeAsking(left, isLost);
    const alarm = setTimeout(() => void refetch(), wait);
    return () => clearTimeout(alarm);
  }, [data, isLost, isRefused, refetch, dataUpdatedAt, errorUpdatedAt]);
  if (isRefused) return <EmptyState title={error.message} />;
  if (!data) return error ? <EmptyState title={problemWords(error)} /> : <Loading cards={2} />;
  return <Board shown={data} isLost={isLost} />;
}

function Board({ shown, isLost }: { shown: Shown; isLost: boolean }) {
  const now = useSeconds();
  const isUseless = isLost && isTooOld(shown.changesAt, now);
  return (
    <>
      <View className={cx(styles.head)}>
        <Text className={cx(styles.station)}>{shown.stationName}</Text>
        {isLost && (
          <View className={cx(styles.lost)} aria-live="polite">
            <Icon of="alert" />
            <Text>{isUseless ? POST_WORDS.tooOld : POST_WORDS.offline}</Text>
          </View>
        )}
      </View>
      <View className={cx(styles.parts)}>
        <View className={cx(styles.part, isUseless && styles.faded)}>
          <QrCode of={shown.link} label={POST_WORDS.qr} className={styles.qr} />
        </View>
        <View className={cx(styles.part)}>
          <View className={cx(styles.line, isUseless && styles.faded)}>
            <Text
              id="check-in-code"
              className={cx(styles.code)}
              aria-label={POST_WORDS.code([...shown.code].join(' '))}
            >
              {shown.code.slice(0, 3)} {shown.code.slice(3)}
            </Text>
            <Countdown left={secondsLeft(shown.changesAt, now)} />
          </View>
          <Text className={cx(styles.how)}>{POST_WORDS.how}</Text>
          <PeopleHere now={shown.now} />
        </View>
      </View>
    </>
  );
}

/** The tablet's clock, second by second. */
function useSeconds(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const clock = setInterval(() => setNow(new Date()), 1_000);
    return () => clearInterval(clock);
  }, []);
  return now;
}
