import { putUpOffer, readOfferWords, type OfferReadingShape } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { restart } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Stepper } from '../../../ui/stepper';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';
import { keepReach } from './keep-limits';
import { OfferReading } from './offer-reading';
import { SayIt } from './say-it';
import { useSaid } from './use-said';
import { WhereFrom, type House } from './where-from';

/** A red card: what one can do, when, how far, for how many. */
export function PutUpOfferScreen() {
  const card = useSaid(readOfferWords, { words: '', keep: keepReach });
  return (
    <>
      <SayIt name="offer" label={WISHES_WORDS.sayOffer} example={WISHES_WORDS.sayOfferExample} said={card} />
      {card.heard && (
        <>
          <OfferReading reading={card.heard.reading} onChange={card.change} />
          <Finish wordsOf={card.wordsOf} reading={card.heard.reading} />
        </>
      )}
    </>
  );
}

function Finish({ wordsOf, reading }: { wordsOf: () => string; reading: OfferReadingShape }) {
  const [capacity, setCapacity] = useState(1);
  const [house, setHouse] = useState<House>();
  const { act, isBusy, problem } = useWishAct(putUpOffer, () => {
    tell(WISHES_WORDS.putUpDone);
    void restart('wishes', {});
  });
  const send = (): void =>
    act({
      words: wordsOf(),
      reading,
      capacity,
      building: house?.building ?? null,
      unit: house?.unit ?? null,
    });
  return (
    <Card>
      <Stepper
        id="capacity"
        words={WISHES_WORDS.capacity}
        value={capacity}
        least={1}
        most={20}
        unit={WISHES_WORDS.people}
        onChange={setCapacity}
      />
      <WhereFrom house={house} onHouse={setHouse} />
      <Text>{WISHES_WORDS.onlyPublic}</Text>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="put-up-offer" icon="hand" isBusy={isBusy} onTap={send}>
        {WISHES_WORDS.putUp}
      </Button>
    </Card>
  );
}
