import {
  listMyOffers,
  listMyPairings,
  listMyWishes,
  type AnswerOf,
  type PairingView,
} from '@doorstep/contracts';
import { PAIRING_STATE_WORDS } from '@doorstep/domain';
import { Text } from '@tarojs/components';
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
import { WISHES_WORDS } from '../words';
import { MyOffer } from './my-offer';
import { MyWish } from './my-wish';

/** A card goes up, is glued or asked for while its owner looks at it. */
const LOOK_AGAIN_MS = 10_000;

/** Who is no member has no red cards, and nobody asks for them. */
const NO_CARDS: AnswerOf<typeof listMyOffers> = { items: [] };

/** What is mine on the wall: pairs first, then my yellow cards, then, for members, my red ones. */
export function MyWishesScreen() {
  const role = useStanding(({ me }) => me?.active.role ?? 'resident');
  const isDesk = role === 'member' || role === 'secretary';
  const pairs = useAsk(listMyPairings, {}, { isKept: true, everyMs: LOOK_AGAIN_MS });
  const wishes = useAsk(listMyWishes, {}, { isKept: true, everyMs: LOOK_AGAIN_MS });
  const offers = useAsk(listMyOffers, {}, { isKept: true, everyMs: LOOK_AGAIN_MS, isAsked: isDesk });
  const lookAgain = () =>
    Promise.all([pairs.refetch(), wishes.refetch(), ...(isDesk ? [offers.refetch()] : [])]);
  usePullToRefresh(lookAgain);
  const problem = wishes.error ?? pairs.error ?? offers.error;
  const reds = isDesk ? offers.data : NO_CARDS;
  if (!wishes.data || !pairs.data || !reds) {
    if (problem) return <ErrorNote words={problemWords(problem)} onRetry={() => void lookAgain()} />;
    return <Loading />;
  }
  const isNothing = wishes.data.items.length + pairs.data.items.length + reds.items.length === 0;
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
      {reds.items.map((offer) => (
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
