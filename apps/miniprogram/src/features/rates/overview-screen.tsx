import { readStationMonth } from '@doorstep/contracts';
import { stationDay } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { usePullToRefresh } from '../../device/lifecycle';
import { problemWords } from '../../device/problem-words';
import { useAsk } from '../../device/use-ask';
import { useNow } from '../../device/use-now';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNote } from '../../ui/error-note';
import { Heading } from '../../ui/heading';
import { Loading } from '../../ui/loading';
import { monthOf } from '../../ui/months';
import { TurnMonth } from '../../ui/turn-month';
import { RateCard } from './rate-card';
import { Scorecard } from './scorecard';
import { RATES_WORDS } from './words';

/** 本站三率: a month of the station, and what each party did in it. */
export function OverviewScreen() {
  const last = monthOf(stationDay(useNow()));
  const [month, setMonth] = useState(last);
  const { data, error, refetch } = useAsk(readStationMonth, { month });
  usePullToRefresh(refetch);
  return (
    <>
      <TurnMonth month={month} onMonth={setMonth} last={last} />
      <Text>{RATES_WORDS.intro}</Text>
      {error && !data && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && (
        <>
          <RateCard of="response" rate={data.rates.response} />
          <RateCard of="resolution" rate={data.rates.resolution} />
          <RateCard of="satisfaction" rate={data.rates.satisfaction} />
          <Heading>{RATES_WORDS.parties}</Heading>
          {data.parties.length === 0 && <EmptyState title={RATES_WORDS.noParties} />}
          {data.parties.map((card) => (
            <Scorecard key={card.partyId} card={card} />
          ))}
        </>
      )}
    </>
  );
}
