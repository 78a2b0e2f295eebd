import { doorLabel } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useStation } from '../../../device/use-station';
import { Card } from '../../../ui/card';
import { Choices } from '../../../ui/choices';
import { Field } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { Tap } from '../../../ui/tap';
import { write, type Draft } from './draft';
import { cx } from '../../../ui/cx';
import styles from './pick-place.module.scss';
import { REPORT_WORDS } from './words';

/** Where it is: the scanned door, or building and unit by tapping; the flat if one likes. */
export function PickPlace({ draft }: { draft: Draft }) {
  const [isOpen, setOpen] = useState(false);
  const isPicking = isOpen || (draft.door === undefined && draft.place === undefined);
  return (
    <Card>
      <View className={cx(styles.line)}>
        <Icon of="home" look="card" />
        <Text className={cx(styles.words)}>{isPicking ? REPORT_WORDS.where : placeOf(draft)}</Text>
        {!isPicking && (
          <Tap id="change-place" className={styles.change} onTap={() => setOpen(true)}>
            <Text>{REPORT_WORDS.changePlace}</Text>
          </Tap>
        )}
      </View>
      {isPicking && (
        <BuildingAndUnit draft={draft} onBuilding={() => setOpen(true)} onUnit={() => setOpen(false)} />
      )}
      <Field
        id="room"
        label={REPORT_WORDS.room}
        note={REPORT_WORDS.optional}
        initial={draft.room}
        placeholder={REPORT_WORDS.roomPlaceholder}
        shape="line"
        most={10}
        onWords={(room) => write({ room })}
      />
    </Card>
  );
}

function placeOf({ door, place }: Draft): string {
  if (door) return door.label;
  if (!place) return '';
  return place.unit === null ? `${place.building}号楼` : doorLabel(place.building, place.unit);
}

interface PickProps {
  draft: Draft;
  onBuilding: () => void;
  onUnit: () => void;
}

function BuildingAndUnit({ draft, onBuilding, onUnit }: PickProps) {
  const buildings = useStation()?.buildings ?? [];
  const chosen = buildings.find(({ building }) => building === draft.place?.building);
  const units = Array.from({ length: chosen?.units ?? 0 }, (_, nth) => nth + 1);
  return (
    <>
      <Choices
        name="building"
        items={buildings.map(({ building }) => ({ key: building, words: `${building}号楼` }))}
        chosen={draft.door ? undefined : draft.place?.building}
        onChoose={(building) => {
          write({ door: undefined, place: { building, unit: null } });
          onBuilding();
        }}
      />
      {chosen && (
        <>
          <Text>{REPORT_WORDS.unit}</Text>
          <Choices
            name="unit"
            items={[
              ...units.map((unit) => ({ key: unit, words: `${unit}单元` })),
              { key: 0, words: REPORT_WORDS.wholeBuilding },
            ]}
            chosen={draft.place?.unit ?? 0}
            onChoose={(unit) => {
              write({ place: { building: chosen.building, unit: unit === 0 ? null : unit } });
              onUnit();
            }}
          />
        </>
      )}
    </>
  );
}
