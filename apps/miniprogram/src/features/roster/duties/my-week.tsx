import { readMyWeek } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useAsk } from '../../../device/use-ask';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import styles from './my-week.module.scss';
import { weekWords } from './week-words';
import { WEEK_WORDS } from './words';

/** The coming week in a sentence. Where it does not come, the cards below say the same. */
export function MyWeek({ now }: { now: Date }) {
  const week = useAsk(readMyWeek, {}, { isKept: true }).data;
  if (!week) return null;
  return (
    <Card id="my-week">
      <Text className={cx(styles.week)}>{weekWords(week, now)}</Text>
      {week.unconfirmed > 0 && <Text>{WEEK_WORDS.unconfirmed(week.unconfirmed)}</Text>}
    </Card>
  );
}
