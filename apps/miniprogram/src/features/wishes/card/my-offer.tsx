import { endOffer, pauseOffer, renewOffer, type RedCard } from '@doorstep/contracts';
import { nextOfferActions, OFFER_STATE_WORDS } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useStanding } from '../../../device/session';
import { go } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Tag } from '../../../ui/tag';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';

/** One red card of mine: how it stands, and what I may do with it. */
export function MyOffer({ offer }: { offer: RedCard }) {
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
      {may.includes('change') && (
        <Button
          id={`change-${offerId}`}
          icon="pen"
          look="second"
          onTap={() => void go('offer', { id: offerId })}
        >
          {WISHES_WORDS.changeMine}
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
