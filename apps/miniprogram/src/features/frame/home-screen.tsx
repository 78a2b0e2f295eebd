import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { restart } from '../../device/navigate';
import { ApiOffline } from '../../device/refusals';
import { problemWords } from '../../device/problem-words';
import { enter } from '../../device/session';
import { ErrorNote } from '../../ui/error-note';
import { HeartMark } from '../../ui/heart-mark';
import { cx } from '../../ui/cx';
import styles from './home-screen.module.scss';
import { firstPage } from './main-pages';
import { FRAME_WORDS } from './words';

/** The first page: finds out who this is and leads on. Whoever is not known yet goes to the door, which asks for its code. */
export function HomeScreen() {
  const [problem, setProblem] = useState<unknown>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    enter().then(
      (me) => restart(me ? firstPage(me.active.role) : 'door', {}),
      (reason: unknown) => (reason instanceof ApiOffline ? setProblem(reason) : restart('door', {})),
    );
  }, [tries]);
  const again = (): void => {
    setProblem(undefined);
    setTries(tries + 1);
  };
  return (
    <View className={cx(styles.home)}>
      <HeartMark className={styles.heart} />
      <Text className={cx(styles.name)}>{FRAME_WORDS.opening}</Text>
      <Text className={cx(styles.slogan)}>{FRAME_WORDS.slogan}</Text>
      {problem !== undefined && <ErrorNote words={problemWords(problem)} onRetry={again} />}
    </View>
  );
}
