import type { OfferReadingShape } from '@doorstep/contracts';
import { WISH_KIND_IDS, WISHES } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { Card } from '../../../ui/card';
import { Stepper } from '../../../ui/stepper';
import { Toggle } from '../../../ui/toggle';
import { WISHES_WORDS } from '../words';
import { HalfDays } from './half-days';

/** Seven floors stand for: any. */
const ANY_FLOOR = 7;
const floorWords = (floor: number): string => {
  if (floor === 0) return WISHES_WORDS.noHome;
  return floor >= ANY_FLOOR ? WISHES_WORDS.anyFloor : WISHES_WORDS.floor(floor);
};

/** How the words of a red card were understood; each part can be put right. */
export function OfferReading({
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
