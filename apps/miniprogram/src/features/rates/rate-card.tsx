import type { RateView } from '@doorstep/contracts';
import { EXCLUSION_WORDS } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { cx } from '../../ui/cx';
import { Tag } from '../../ui/tag';
import styles from './rates.module.scss';
import { RATES_WORDS } from './words';

/** From so many on the share speaks for itself. */
const MANY = 100;

const percent = (thousandths: number): string => `${Math.round(thousandths / 10)}%`;

/** The share in per cent, or that there is none yet. */
export const shareWords = ({
  numerator,
  denominator,
}: Pick<RateView, 'numerator' | 'denominator'>): string =>
  denominator === 0 ? RATES_WORDS.none : percent((numerator * 1000) / denominator);

/** One rate with all it stands on: of how many, how sure, who did not answer, who is not counted and why. */
export function RateCard({ of, rate }: { of: keyof typeof RATES_WORDS.rates; rate: RateView }) {
  const { numerator, denominator, unreached, excluded, interval } = rate;
  const asksPeople = of !== 'response';
  return (
    <Card id={`rate-${of}`}>
      <View className={cx(styles.share)}>
        <Text className={cx(styles.name)}>{RATES_WORDS.rates[of]}</Text>
        <Text className={cx(styles.percent)}>{shareWords(rate)}</Text>
      </View>
      <Text className={cx(styles.quiet)}>{RATES_WORDS.asks[of]}</Text>
      <Text>{denominator === 0 ? RATES_WORDS.noneWords : RATES_WORDS.of(numerator, denominator)}</Text>
      {interval !== null && denominator < MANY && (
        <Text className={cx(styles.quiet)}>
          {RATES_WORDS.unsure(percent(interval.low), percent(interval.high))}
        </Text>
      )}
      {asksPeople && unreached > 0 && <Tag icon="question" words={RATES_WORDS.unreached(unreached)} />}
      {excluded.length > 0 && (
        <View>
          <Text className={cx(styles.quiet)}>{RATES_WORDS.excluded}：</Text>
          <Text className={cx(styles.quiet)}>
            {excluded
              .map(({ reason, count }) => RATES_WORDS.count(EXCLUSION_WORDS[reason], count))
              .join('，')}
          </Text>
        </View>
      )}
    </Card>
  );
}
