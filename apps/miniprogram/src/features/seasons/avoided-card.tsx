import type { RoundView } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { cx } from '../../ui/cx';
import styles from './seasons.module.scss';
import { SEASONS_WORDS } from './words';

/** This year beside the years before, number by number, and what the numbers are worth. */
export function AvoidedCard({ avoided: { days, count, before, words } }: { avoided: RoundView['avoided'] }) {
  const most = Math.max(1, count, ...before.map((one) => one.count));
  return (
    <Card id="avoided" title={SEASONS_WORDS.avoided}>
      {before.length > 0 && (
        <View>
          <Year name={SEASONS_WORDS.thisYear} count={count} most={most} isNow />
          {before.map((one) => (
            <Year key={one.year} name={SEASONS_WORDS.year(one.year)} count={one.count} most={most} />
          ))}
          <Text className={cx(styles.soft)}>{SEASONS_WORDS.days(days)}</Text>
        </View>
      )}
      <Text>{words}</Text>
    </Card>
  );
}

function Year({
  name,
  count,
  most,
  isNow = false,
}: {
  name: string;
  count: number;
  most: number;
  isNow?: boolean;
}) {
  return (
    <View className={cx(styles.year)}>
      <Text className={cx(styles.yearName)}>{name}</Text>
      <View className={cx(styles.track)} aria-hidden="true">
        <View
          className={cx(styles.bar, isNow && styles.now)}
          style={{ width: `${Math.round((count * 100) / most)}%` }}
        />
      </View>
      <Text className={cx(styles.yearCount)}>{SEASONS_WORDS.yearCount(count)}</Text>
    </View>
  );
}
