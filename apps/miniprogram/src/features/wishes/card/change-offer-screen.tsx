import { changeOffer, readOfferCard, readOfferWords, type AskOf, type RedCard } from '@doorstep/contracts';
import { nextOfferActions } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { back } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { useStanding } from '../../../device/session';
import { useAsk } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Stepper } from '../../../ui/stepper';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';
import { keepReach } from './keep-limits';
import { OfferReading } from './offer-reading';
import { SayIt } from './say-it';
import { tellOfChange } from './tell-of-change';
import { useSaid } from './use-said';

/** A red card that hangs, said another way by its owner. Pairs that are glued keep what was promised to them. */
export function ChangeOfferScreen({ offerId }: { offerId: string }) {
  const role = useStanding(({ me }) => me?.active.role ?? 'member');
  const { data, error, refetch } = useAsk(readOfferCard, { offerId });
  if (!data && error) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (nextOfferActions(data.standing, role).includes('change')) return <ChangeOffer offer={data} />;
  return <EmptyState title={WISHES_WORDS.notNow} words={WISHES_WORDS.notNowWords} />;
}

const partsOf = ({ offerId, words, reading, promise, capacity }: RedCard): AskOf<typeof changeOffer> => ({
  offerId,
  words,
  reading,
  promise,
  capacity,
});

function ChangeOffer({ offer: shown }: { offer: RedCard }) {
  const [offer] = useState(shown);
  const { offerId, held } = offer;
  const card = useSaid(readOfferWords, { words: offer.words, reading: offer.reading, keep: keepReach });
  const [capacity, setCapacity] = useState(offer.capacity);
  const { act, isBusy, problem } = useWishAct(changeOffer, () => {
    const isResting = offer.state === 'paused';
    tellOfChange(changeOffer, partsOf(offer), isResting ? WISHES_WORDS.changedResting : WISHES_WORDS.changed);
    void back();
  });
  return (
    <>
      <SayIt name="offer" label={WISHES_WORDS.sayOffer} example={WISHES_WORDS.sayOfferExample} said={card} />
      {card.heard && (
        <>
          <OfferReading reading={card.heard.reading} onChange={card.change} />
          <Card>
            <Stepper
              id="capacity"
              words={WISHES_WORDS.capacity}
              value={capacity}
              least={Math.max(1, held)}
              most={20}
              unit={WISHES_WORDS.people}
              onChange={setCapacity}
            />
            {held > 0 && <Text>{WISHES_WORDS.gluedOfferNote}</Text>}
            {problem && <ErrorNote words={problemWords(problem)} />}
            <Button
              id="change-offer"
              icon="check"
              isBusy={isBusy}
              onTap={() => act({ offerId, words: card.wordsOf(), reading: card.heard!.reading, capacity })}
            >
              {WISHES_WORDS.changeDone}
            </Button>
          </Card>
        </>
      )}
    </>
  );
}
