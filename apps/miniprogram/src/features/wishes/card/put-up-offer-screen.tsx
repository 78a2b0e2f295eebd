import { putUpOffer, readOfferWords, type OfferReadingShape } from '@doorstep/contracts';
import { WISH_KIND_IDS, WISHES } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { restart } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { useAct } from '../../../device/use-act';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Stepper } from '../../../ui/stepper';
import { tell } from '../../../ui/toast';
import { Toggle } from '../../../ui/toggle';
import { WISHES_WORDS } from '../words';
import { HalfDays } from './half-days';
import { SayIt } from './say-it';
import { WhereFrom, type House } from './where-from';

/** Seven floors stand for: any. */
const ANY_FLOOR = 7;
const floorWords = (floor: number): string => {
  if (floor === 0) return WISHES_WORDS.noHome;
  return floor >= ANY_FLOOR ? WISHES_WORDS.anyFloor : WISHES_WORDS.floor(floor);
};

/** A red card: what one can do, when, how far, for how many. */
export function PutUpOfferScreen() {
  const words = useRef('');
  const [heard, setHeard] = useState<{ reading: OfferReadingShape; isUnderstood: boolean }>();
  const reader = useAct(readOfferWords, setHeard);
  return (
    <>
      <SayIt
        name="offer"
        label={WISHES_WORDS.sayOffer}
        example={WISHES_WORDS.sayOfferExample}
        reader={reader}
        heard={heard}
        onWords={(said) => (words.current = said)}
      />
      {heard && (
        <>
          <OfferReading
            reading={heard.reading}
            onChange={(reading) => setHeard({ reading, isUnderstood: true })}
          />
          <Finish wordsOf={() => words.current} reading={heard.reading} />
        </>
      )}
    </>
  );
}

function OfferReading({
  reading,
  onChange,
}: {
  reading: OfferReadingShape;
  onChange: (reading: OfferReadingShape) => void;
}) {
  const turn = (kind: OfferReadingShape['kinds'][number]): void => {
    const kinds = reading.kinds.includes(kind)
      ? reading.kinds.filter((one) => one !== kind)
      : [...reading.kinds, kind];
    if (kinds.length > 0) onChange({ ...reading, kinds });
  };
  return (
    <Card>
      <Text>{WISHES_WORDS.kinds}</Text>
      <View>
        {WISH_KIND_IDS.map((kind) => (
          <Toggle
            key={kind}
            id={`kind-${kind}`}
            words={WISHES[kind].label}
            isOn={reading.kinds.includes(kind)}
            onChange={() => turn(kind)}
          />
        ))}
      </View>
      <HalfDays slots={reading.slots} onChange={(slots) => onChange({ ...reading, slots })} />
      <Stepper
        id="floor"
        words={WISHES_WORDS.stairs}
        value={Math.min(reading.maxFloor ?? ANY_FLOOR, ANY_FLOOR)}
        least={0}
        most={ANY_FLOOR}
        says={floorWords}
        onChange={(floor) => onChange({ ...reading, maxFloor: floor >= ANY_FLOOR ? null : floor })}
      />
    </Card>
  );
}

function Finish({ wordsOf, reading }: { wordsOf: () => string; reading: OfferReadingShape }) {
  const [capacity, setCapacity] = useState(1);
  const [house, setHouse] = useState<House>();
  const { act, isBusy, problem } = useAct(putUpOffer, () => {
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
