import { readDistrictMonth, type AnswerOf } from '@doorstep/contracts';
import { stationDay } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { usePullToRefresh } from '../../device/lifecycle';
import { problemWords } from '../../device/problem-words';
import { useAsk } from '../../device/use-ask';
import { useNow } from '../../device/use-now';
import { Card } from '../../ui/card';
import { cx } from '../../ui/cx';
import { ErrorNote } from '../../ui/error-note';
import { Loading } from '../../ui/loading';
import { monthOf } from '../../ui/months';
import { Tag } from '../../ui/tag';
import { TurnMonth } from '../../ui/turn-month';
import { shareWords } from './rate-card';
import styles from './rates.module.scss';
import { RATES_WORDS } from './words';

type Station = AnswerOf<typeof readDistrictMonth>['stations'][number];
const KINDS = ['response', 'resolution', 'satisfaction'] as const;

/** 各站一览: every station of the district by the same reckoning, in no order of merit. */
export function DistrictScreen() {
  const last = monthOf(stationDay(useNow()));
  const [month, setMonth] = useState(last);
  const { data, error, refetch } = useAsk(readDistrictMonth, { month });
  usePullToRefresh(refetch);
  return (
    <>
      <TurnMonth month={month} onMonth={setMonth} last={last} />
      <Text>{RATES_WORDS.district.intro}</Text>
      {error && !data && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data?.stations.map((station) => (
        <StationCard key={station.stationId} station={station} />
      ))}
    </>
  );
}

function StationCard({ station: { stationId, name, open, overdue, rates } }: { station: Station }) {
  const words = RATES_WORDS.district;
  const excluded = rates.resolution.excluded.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card title={name} id={`station-${stationId}`}>
      <View className={cx(styles.rates)}>
        <Tag tone="sky" words={words.open(open)} />
        <Tag
          tone={overdue === 0 ? 'leaf' : 'alarm'}
          icon={overdue === 0 ? 'check' : 'clock'}
          words={overdue === 0 ? words.onTime : words.overdue(overdue)}
        />
      </View>
      {KINDS.map((kind) => (
        <View key={kind} className={cx(styles.figures)}>
          <Text>{RATES_WORDS.rates[kind]}</Text>
          <Text>
            {shareWords(rates[kind])}
            {rates[kind].denominator > 0 &&
              `（${RATES_WORDS.of(rates[kind].numerator, rates[kind].denominator)}）`}
          </Text>
        </View>
      ))}
      <Text className={cx(styles.quiet)}>
        {RATES_WORDS.unreached(rates.resolution.unreached)}，{RATES_WORDS.excluded}
        {excluded}件
      </Text>
    </Card>
  );
}
