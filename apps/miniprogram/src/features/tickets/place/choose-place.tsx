import { Text } from '@tarojs/components';
import { useStation } from '../../../device/use-station';
import { Choices } from '../../../ui/choices';
import { PLACE_WORDS } from './words';

export interface ChoosePlaceProps {
  /** Undefined while none is chosen; 0 is the yard. */
  building: number | undefined;
  /** 0 is the whole building. */
  unit: number;
  /** Before the names of the controls, where a page has several such. */
  prefix?: string;
  /** What is in no building may be meant as well. */
  hasYard?: boolean;
  onBuilding: (building: number) => void;
  onUnit: (unit: number) => void;
}

const YARD = { key: 0, words: PLACE_WORDS.yard };
const WHOLE = { key: 0, words: PLACE_WORDS.wholeBuilding };

/** Where in the compound: the building by tapping, then its unit. */
export function ChoosePlace({
  building,
  unit,
  prefix = '',
  hasYard = false,
  onBuilding,
  onUnit,
}: ChoosePlaceProps) {
  const buildings = useStation()?.buildings ?? [];
  const units = buildings.find((one) => one.building === building)?.units;
  return (
    <>
      <Choices
        name={`${prefix}building`}
        items={[
          ...buildings.map((one) => ({ key: one.building, words: PLACE_WORDS.ofBuilding(one.building) })),
          ...(hasYard ? [YARD] : []),
        ]}
        chosen={building}
        onChoose={onBuilding}
      />
      {units !== undefined && (
        <>
          <Text>{PLACE_WORDS.unit}</Text>
          <Choices
            name={`${prefix}unit`}
            items={[
              ...Array.from({ length: units }, (_, nth) => ({
                key: nth + 1,
                words: PLACE_WORDS.ofUnit(nth + 1),
              })),
              WHOLE,
            ]}
            chosen={unit}
            onChoose={onUnit}
          />
        </>
      )}
    </>
  );
}
