import { readMarket, type AnswerOf } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { usePullToRefresh } from '../../../device/lifecycle';
import { go } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { useCallStation } from '../../../device/use-station';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import styles from '../slot/slot.module.scss';
import { CallCard } from './call-card';
import { MineCard } from './mine-card';
import { OfferCard } from './offer-card';
import { MARKET_WORDS } from './words';

/** What a message was about; it stands first. */
export interface Named {
  callId?: string | undefined;
  offerId?: string | undefined;
}

/** The swap corner: who looks for somebody, who would like to swap, and what I asked for. */
export function MarketScreen(named: Named) {
  const { data, error, refetch, isFetchedAfterMount } = useAsk(readMarket, {}, { isKept: true });
  const callStation = useCallStation();
  usePullToRefresh(refetch);
  const isOld = useFirst(isFetchedAfterMount && data ? isGone(data, named) : undefined);
  if (!data) {
    if (!error) return <Loading />;
    return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} onCall={callStation} />;
  }
  return (
    <>
      {isOld && (
        <Card look="leaf">
          <Text>{named.callId === undefined ? MARKET_WORDS.offerGone : MARKET_WORDS.callGone}</Text>
        </Card>
      )}
      <Market market={data} named={named} />
      <Button id="open-duties" look="second" icon="calendar" onTap={() => void go('duties', {})}>
        {MARKET_WORDS.toDuties}
      </Button>
    </>
  );
}

/** What was found first; what I do afterwards changes nothing about it. */
function useFirst(found: boolean | undefined): boolean | undefined {
  const [first, setFirst] = useState(found);
  if (first === undefined && found !== undefined) setFirst(found);
  return first;
}

/** A message may be older than what it is about. */
function isGone({ calls, offers, mine }: AnswerOf<typeof readMarket>, { callId, offerId }: Named): boolean {
  if (callId !== undefined) return calls.every((call) => call.callId !== callId);
  return offerId !== undefined && [...offers, ...mine].every((offer) => offer.offerId !== offerId);
}

function Market({ market, named }: { market: AnswerOf<typeof readMarket>; named: Named }) {
  const now = useNow();
  const isCall = ({ callId }: { callId: string }): boolean => callId === named.callId;
  const isOffer = ({ offerId }: { offerId: string }): boolean => offerId === named.offerId;
  const calls = firstOf(market.calls, isCall);
  const offers = firstOf(market.offers, isOffer);
  const mine = firstOf(market.mine, isOffer);
  if (calls.length + offers.length + mine.length === 0) {
    return <EmptyState title={MARKET_WORDS.empty} words={MARKET_WORDS.emptyWords} />;
  }
  const parts = [
    <Part key="calls" title={MARKET_WORDS.calls} isEmpty={calls.length === 0}>
      {calls.map((call) => (
        <CallCard key={call.callId} call={call} now={now} isNamed={isCall(call)} />
      ))}
    </Part>,
    <Part key="offers" title={MARKET_WORDS.offers} isEmpty={offers.length === 0}>
      {offers.map((offer) => (
        <OfferCard key={offer.offerId} offer={offer} now={now} isNamed={isOffer(offer)} />
      ))}
    </Part>,
    <Part key="mine" title={MARKET_WORDS.mine} isEmpty={mine.length === 0}>
      {mine.map((offer) => (
        <MineCard key={offer.offerId} offer={offer} now={now} isNamed={isOffer(offer)} />
      ))}
    </Part>,
  ];
  const front = mine.some(isOffer) ? 2 : offers.some(isOffer) ? 1 : 0;
  return (
    <>
      {parts[front]}
      {parts.filter((_, nth) => nth !== front)}
    </>
  );
}

function Part({ title, isEmpty, children }: { title: string; isEmpty: boolean; children: ReactNode }) {
  if (isEmpty) return null;
  return (
    <View className={cx(styles.part)}>
      <Text className={cx(styles.heading)}>{title}</Text>
      {children}
    </View>
  );
}

const firstOf = <T,>(items: readonly T[], isNamed: (item: T) => boolean): T[] => [
  ...items.filter(isNamed),
  ...items.filter((item) => !isNamed(item)),
];
