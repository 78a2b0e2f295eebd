import type { AnswerOf, readWall } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { cx } from '../../../ui/cx';
import { Heading } from '../../../ui/heading';
import { WISHES_WORDS } from '../words';
import { useTurns } from './use-turns';
import styles from './wall.module.scss';

const MOST = 6;

/** What people wrote who were helped, with their consent and without their name. */
export function ThanksRow({
  thanks,
  atOnce,
}: {
  thanks: AnswerOf<typeof readWall>['thanks'];
  atOnce: number | null;
}) {
  const { shown } = useTurns(thanks.slice(0, MOST), { atOnce, first: thanks[0]?.thanksId });
  if (thanks.length === 0) return null;
  return (
    <View className={cx(styles.pairs)}>
      <Heading className={styles.sideHead}>
        <Text>{WISHES_WORDS.thanksSide}</Text>
      </Heading>
      {shown.map(({ thanksId, words, building }) => (
        <View key={thanksId} className={cx(styles.thanks)}>
          <Text>“{words}”</Text>
          {building !== null && <Text className={cx(styles.foot)}>{WISHES_WORDS.ofBuilding(building)}</Text>}
        </View>
      ))}
    </View>
  );
}
