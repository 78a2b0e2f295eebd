import type { AnswerOf, readScreen } from '@doorstep/contracts';
import { clockWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { cx } from '../../../ui/cx';
import { Tag } from '../../../ui/tag';
import styles from './people-here.module.scss';
import { POST_WORDS } from './words';

/** Whose slot it is now, and who of them is here. */
export function PeopleHere({ now }: { now: AnswerOf<typeof readScreen>['now'] }) {
  if (now === null) return <Text className={cx(styles.none)}>{POST_WORDS.nobody}</Text>;
  const end = clockWords(new Date(now.endsAt));
  return (
    <View className={cx(styles.here)}>
      <Text className={cx(styles.title)}>
        {POST_WORDS.now}：{now.label} {clockWords(new Date(now.startsAt))}–{end === '00:00' ? '24:00' : end}
      </Text>
      {now.people.length === 0 && <Text className={cx(styles.none)}>{POST_WORDS.empty}</Text>}
      {now.people.map(({ name, isPresent }) => (
        <View key={name} className={cx(styles.person)}>
          <Text className={cx(styles.name)}>{name}</Text>
          <Tag
            tone={isPresent ? 'leaf' : 'wish'}
            icon={isPresent ? 'check' : 'clock'}
            words={isPresent ? POST_WORDS.here : POST_WORDS.notHere}
          />
        </View>
      ))}
    </View>
  );
}
