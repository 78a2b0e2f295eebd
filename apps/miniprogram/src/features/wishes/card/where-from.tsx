import { View } from '@tarojs/components';
import { useStation } from '../../../device/use-station';
import { Choices } from '../../../ui/choices';
import { WISHES_WORDS } from '../words';

/** A house and its stair, by tapping. */
export interface House {
  building: number;
  unit: number | null;
}

/** Where somebody lives: building, then stair. */
export function WhereFrom({ house, onHouse }: { house: House | undefined; onHouse: (house: House) => void }) {
  const buildings = useStation()?.buildings ?? [];
  const units = buildings.find(({ building }) => building === house?.building)?.units ?? 0;
  return (
    <View>
      <Choices
        label={WISHES_WORDS.building1}
        name="building"
        items={buildings.map(({ building }) => ({ key: building, words: WISHES_WORDS.building(building) }))}
        chosen={house?.building}
        onChoose={(building) => onHouse({ building, unit: null })}
      />
      {units > 0 && house !== undefined && (
        <>
          <Choices
            label={WISHES_WORDS.unit}
            name="unit"
            items={Array.from({ length: units }, (_, n) => ({
              key: n + 1,
              words: WISHES_WORDS.unitOf(n + 1),
            }))}
            chosen={house.unit ?? undefined}
            onChoose={(unit) => onHouse({ ...house, unit })}
          />
        </>
      )}
    </View>
  );
}
