import {
  endOffer,
  listMyOffers,
  listMyPairings,
  listMyWishes,
  pauseOffer,
  renewOffer,
  renewWish,
  withdrawWish,
  type PairingView,
  type RedCard,
  type YellowCard,
} from '@doorstep/contracts';
import {
  weekSlotWords,
  nextOfferActions,
  nextWishActions,
  OFFER_STATE_WORDS,
  PAIRING_STATE_WORDS,
  WISH_STATE_WORDS,
  WISHES,
} from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { usePullToRefresh } from '../../../device/lifecycle';
import { go } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { useStanding } from '../../../device/session';
import { useAsk } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Tag } from '../../../ui/tag';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';

const LOOK_AGAIN_MS = 10_000;

/** What is mine on the wall: pairs first, then my yellow cards, then, for members, my red ones. */
export function MyWishesScreen() {
  const role = useStanding(({ me }) => me?.active.role ?? 'resident');
  const isDesk = role === 'member' || role === 'secretary';
  const pairs = useAsk(listMyPairings, {}, { isKept: true, everyMs: LOOK_AGAIN_MS });
  const wishes = useAsk(listMyWishes, {}, { isKept: true, everyMs: LOOK_AGAIN_MS });
  const offers = useAsk(listMyOffers, {}, { isKept: true, isAsked: isDesk });
  usePullToRefresh(() => Promise.all([pairs.refetch(), wishes.refetch()]));
  const problem = wishes.error ?? pairs.error;
  if (!wishes.data || !pairs.data) {
    if (problem) return <ErrorNote words={problemWords(problem)} onRetry={() => void wishes.refetch()} />;
    return <Loading />;
  }
  const isNothing =
    wishes.data.items.length + pairs.data.items.length + (offers.data?.items.length ?? 0) === 0;
  return (
    <>
      {isNothing && <EmptyState title={WISHES_WORDS.nothing} words={WISHES_WORDS.nothingWords} />}
      <Button id="new-wish" icon="heart" onTap={() => void go('wish', {})}>
        {WISHES_WORDS.makeWish}
      </Button>
      <Button id="open-wall" icon="image" look="second" onTap={() => void go('wall', {})}>
        {WISHES_WORDS.openWall}
      </Button>
      {isDesk && (
        <Button id="my-hours" icon="clock" look="second" onTap={() => void go('hours', {})}>
          {WISHES_WORDS.myHours}
        </Button>
      )}
      {pairs.data.items.map((pairing) => (
        <MyPair key={pairing.pairingId} pairing={pairing} />
      ))}
      {wishes.data.items.map((wish) => (
        <MyWish key={wish.wishId} wish={wish} />
      ))}
      {offers.data?.items.map((offer) => (
        <MyOffer key={offer.offerId} offer={offer} />
      ))}
    </>
  );
}

function MyPair({ pairing: { pairingId, state, wish, companions } }: { pairing: PairingView }) {
  const names = companions.map(({ name }) => name).join('、');
  return (
    <Card
      id={`pair-${pairingId}`}
      label={`${wish.need}，${PAIRING_STATE_WORDS[state]}`}
      onTap={() => void go('pairing', { id: pairingId })}
    >
      <Tag words={PAIRING_STATE_WORDS[state]} tone="heart" icon="heart" />
      <Text>{wish.need}</Text>
      {names !== '' && <Text>{names}</Text>}
    </Card>
  );
}

function MyWish({ wish }: { wish: YellowCard }) {
  const role = useStanding(({ me }) => me?.active.role ?? 'resident');
  const may = nextWishActions(wish.standing, role);
  const withdrawing = useWishAct(withdrawWish, () => tell(WISHES_WORDS.withdrawn));
  const renewing = useWishAct(renewWish, () => tell(WISHES_WORDS.renewed));
  const problem = withdrawing.problem ?? renewing.problem;
  const { wishId } = wish;
  return (
    <Card look="wish" title={wish.need}>
      <View>
        <Tag words={WISH_STATE_WORDS[wish.state]} tone="plain" />
      </View>
      <Text>
        {WISHES[wish.reading.kind].label} · {weekSlotWords(wish.reading.slots)}
      </Text>
      {problem && <ErrorNote words={problemWords(problem)} />}
      {wish.asksRenewal && may.includes('renew') && (
        <Button id={`renew-${wishId}`} isBusy={renewing.isBusy} onTap={() => renewing.act({ wishId })}>
          {WISHES_WORDS.renew}
        </Button>
      )}
      {may.includes('withdraw') && (
        <Button
          id={`withdraw-${wishId}`}
          look="quiet"
          isBusy={withdrawing.isBusy}
          onTap={() => withdrawing.act({ wishId })}
        >
          {WISHES_WORDS.withdraw}
        </Button>
      )}
    </Card>
  );
}

function MyOffer({ offer }: { offer: RedCard }) {
  const role = useStanding(({ me }) => me?.active.role ?? 'resident');
  const may = nextOfferActions(offer.standing, role);
  const pausing = useWishAct(pauseOffer, () => tell(WISHES_WORDS.saved));
  const renewing = useWishAct(renewOffer, () => tell(WISHES_WORDS.renewed));
  const ending = useWishAct(endOffer, () => tell(WISHES_WORDS.saved));
  const problem = pausing.problem ?? ending.problem ?? renewing.problem;
  const { offerId, held, capacity } = offer;
  const isPaused = offer.state === 'paused';
  return (
    <Card title={offer.promise}>
      <View>
        <Tag words={OFFER_STATE_WORDS[offer.state]} tone="heart" />
      </View>
      <Text>{WISHES_WORDS.helping(held, capacity)}</Text>
      {problem && <ErrorNote words={problemWords(problem)} />}
      {may.includes('renew') && (
        <Button id={`renew-${offerId}`} isBusy={renewing.isBusy} onTap={() => renewing.act({ offerId })}>
          {WISHES_WORDS.renew}
        </Button>
      )}
      {(may.includes('pause') || may.includes('resume')) && (
        <Button
          id={`pause-${offerId}`}
          look="second"
          isBusy={pausing.isBusy}
          onTap={() => pausing.act({ offerId, isPaused: !isPaused })}
        >
          {isPaused ? WISHES_WORDS.resume : WISHES_WORDS.pause}
        </Button>
      )}
      {may.includes('end') && (
        <Button
          id={`end-${offerId}`}
          look="quiet"
          isBusy={ending.isBusy}
          onTap={() => ending.act({ offerId })}
        >
          {WISHES_WORDS.endOffer}
        </Button>
      )}
    </Card>
  );
}
