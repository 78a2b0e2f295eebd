import { Text, View } from '@tarojs/components';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import styles from './burden.module.scss';
import { BURDEN_WORDS } from './words';

/** Ten points are an ordinary hour at the post. */
const hours = (points: number): string => String(Math.round(points / 5) / 2);

/** What I have carried in three months, and what the others have: the sharing is no secret. */
export function Burden({ mine, average }: { mine: number; average: number }) {
  const most = Math.max(mine, average, 1);
  return (
    <Card title={BURDEN_WORDS.title}>
      <Text>{BURDEN_WORDS.line(hours(mine), hours(average))}</Text>
      <Bar who={BURDEN_WORDS.mine} part={mine / most} look={styles.mine} />
      <Bar who={BURDEN_WORDS.average} part={average / most} look={styles.others} />
      {mine > average * 1.2 && average > 0 && <Text>{BURDEN_WORDS.more}</Text>}
      <Text className={cx(styles.note)}>{BURDEN_WORDS.note}</Text>
    </Card>
  );
}

function Bar({ who, part, look }: { who: string; part: number; look: string | undefined }) {
  return (
    <View className={cx(styles.row)} aria-hidden="true">
      <Text className={cx(styles.who)}>{who}</Text>
      <View className={cx(styles.track)}>
        <View className={cx(look)} style={{ width: `${Math.round(part * 100)}%` }} />
      </View>
    </View>
  );
}
