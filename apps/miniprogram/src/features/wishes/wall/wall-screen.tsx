import { readWall, type AnswerOf } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { askAgainBehind } from '../../../device/ask-again';
import { usePullToRefresh } from '../../../device/lifecycle';
import { problemWords } from '../../../device/problem-words';
import { stayInTouchAsScreen } from '../../../device/realtime';
import { useStanding } from '../../../device/session';
import { stayAwake } from '../../../device/stay-awake';
import { useAsk } from '../../../device/use-ask';
import { useWide } from '../../../device/use-wide';
import { cx } from '../../../ui/cx';
import { ErrorNote } from '../../../ui/error-note';
import { HeartMark } from '../../../ui/heart-mark';
import { Loading } from '../../../ui/loading';
import { WISHES_WORDS } from '../words';
import { PairStack } from './pair-stack';
import { ROOM_FOR_ALL, roomOf } from './room';
import { ThanksRow } from './thanks-row';
import { WallCards } from './wall-cards';
import { WallChoices } from './wall-choices';
import styles from './wall.module.scss';

type Wall = AnswerOf<typeof readWall>;

/** Without a line to the server the wall asks by itself; with one only in case a hint was lost. */
const LOOK_AGAIN_MS = 15_000;
const LOOK_AGAIN_ON_LINE_MS = 120_000;

/**
 * 心愿墙: yellow left, red right, what was glued in the middle. Nobody needs to be signed in; it looks again by itself, and
 * on a wide screen it is the wall that hangs at the station.
 */
export function WallScreen({
  stationId,
  screen,
}: {
  stationId: string | undefined;
  screen: string | undefined;
}) {
  const { me, phase } = useStanding();
  const own = me?.active.stationId;
  const asked = stationId ?? own ?? undefined;
  const isOnLine = useWallLine(screen, phase === 'signed-in');
  useEffect(() => (screen === undefined ? undefined : stayAwake()), [screen]);
  const { data, error, refetch } = useAsk(readWall, asked === undefined ? {} : { stationId: asked }, {
    everyMs: isOnLine ? LOOK_AGAIN_ON_LINE_MS : LOOK_AGAIN_MS,
    isKept: true,
  });
  usePullToRefresh(refetch);
  if (!data && error) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <Wall wall={data} isKnown={phase === 'signed-in'} isHung={screen !== undefined} />;
}

/** A screen with a link of its own hears of every change; whoever is signed in hears it anyway. */
function useWallLine(screen: string | undefined, isKnown: boolean): boolean {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (screen === undefined || isKnown) return undefined;
    const again = (): void => askAgainBehind(['readWall']);
    const caughtUp = (): void => {
      setOpen(true);
      again();
    };
    return stayInTouchAsScreen(screen, { heard: again, caughtUp });
  }, [screen, isKnown]);
  return isOpen || isKnown;
}

function Wall({ wall, isKnown, isHung }: { wall: Wall; isKnown: boolean; isHung: boolean }) {
  const isWide = useWide();
  const room =
    isHung && isWide ? roomOf({ width: window.innerWidth, height: window.innerHeight }) : ROOM_FOR_ALL;
  const yellow = (
    <WallCards side="yellow" cards={wall.yellow} count={wall.counts.yellow} atOnce={room.cards} />
  );
  const red = <WallCards side="red" cards={wall.red} count={wall.counts.red} atOnce={room.cards} />;
  const pairs = <PairStack pairs={wall.pairs} count={wall.counts.pairs} atOnce={room.pairs} />;
  const head = (
    <View className={cx(styles.head)}>
      <HeartMark className={styles.heart} />
      <Text className={cx(styles.name)}>{WISHES_WORDS.wallOf(wall.stationName)}</Text>
      <Text className={cx(styles.counts)}>
        {WISHES_WORDS.counts(wall.counts.pairs, Math.floor(wall.counts.hours))}
      </Text>
    </View>
  );
  if (isWide) {
    return (
      <View className={cx(styles.wide)}>
        {yellow}
        <View className={cx(styles.middle)}>
          {head}
          {pairs}
          <ThanksRow thanks={wall.thanks} atOnce={room.thanks} />
        </View>
        {red}
      </View>
    );
  }
  return (
    <>
      {head}
      {isKnown && <WallChoices />}
      <View className={cx(styles.sides)}>
        {yellow}
        {red}
      </View>
      {pairs}
      <ThanksRow thanks={wall.thanks} atOnce={room.thanks} />
    </>
  );
}
