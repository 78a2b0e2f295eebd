import type { WishReadingShape } from '@doorstep/contracts';
import { HOW_OFTEN, HOW_OFTEN_WORDS, WISH_KIND_IDS, WISHES } from '@doorstep/domain';
import { Card } from '../../../ui/card';
import { Choices } from '../../../ui/choices';
import { Toggle } from '../../../ui/toggle';
import { WISHES_WORDS } from '../words';
import { HalfDays } from './half-days';

const HELPERS = [
  { key: 'any', words: WISHES_WORDS.anybody },
  { key: 'F', words: WISHES_WORDS.woman },
  { key: 'M', words: WISHES_WORDS.man },
] as const;

/** How the words of a yellow card were understood; each part can be put right. */
export function WishReading({
  reading,
  onChange,
}: {
  reading: WishReadingShape;
  onChange: (reading: WishReadingShape) => void;
}) {
  const change = (news: Partial<WishReadingShape>): void => onChange({ ...reading, ...news });
  return (
    <Card>
      <Choices
        label={WISHES_WORDS.kind}
        name="kind"
        items={WISH_KIND_IDS.map((kind) => ({ key: kind, words: WISHES[kind].label }))}
        chosen={reading.kind}
        onChoose={(kind) => change({ kind })}
      />
      <HalfDays slots={reading.slots} onChange={(slots) => change({ slots })} />
      <Choices
        label={WISHES_WORDS.often}
        name="often"
        items={HOW_OFTEN.map((often) => ({ key: often, words: HOW_OFTEN_WORDS[often] }))}
        chosen={reading.frequency}
        onChoose={(frequency) => change({ frequency })}
      />
      <Choices
        label={WISHES_WORDS.helper}
        name="helper"
        items={[...HELPERS]}
        chosen={reading.must.gender ?? 'any'}
        onChoose={(who) => change({ must: { ...reading.must, gender: who === 'any' ? null : who } })}
      />
      <Toggle
        id="pets"
        words={WISHES_WORDS.pets}
        isOn={reading.hasPets}
        onChange={(hasPets) => change({ hasPets })}
      />
      <Toggle
        id="hearing"
        words={WISHES_WORDS.hearing}
        isOn={reading.isHardOfHearing}
        onChange={(isHardOfHearing) => change({ isHardOfHearing })}
      />
      <Toggle
        id="wheelchair"
        words={WISHES_WORDS.wheelchair}
        isOn={reading.usesWheelchair}
        onChange={(usesWheelchair) => change({ usesWheelchair })}
      />
    </Card>
  );
}
