import type { AnswerOf, readWall } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { cx } from '../../../ui/cx';
import { Heading } from '../../../ui/heading';
import { WISHES_WORDS } from '../words';
import styles from './wall.module.scss';

/** What people wrote who were helped, with their consent and without their name. */
export function ThanksRow({ thanks }: { thanks: AnswerOf<typeof readWall>['thanks'] }) {
  if (thanks.length === 0) return null;
  return (
    <View className={cx(styles.pairs)}>
      <Heading className={styles.sideHead}>
        <Text>{WISHES_WORDS.thanksSide}</Text>
      </Heading>
      {thanks.slice(0, 6).map(({ thanksId, words, building }) => (
        <View key={thanksId} className={cx(styles.thanks)}>
          <Text>“{words}”</Text>
          {building !== null && <Text className={cx(styles.foot)}>{WISHES_WORDS.ofBuilding(building)}</Text>}
        </View>
      ))}
    </View>
  );
}
