import { doorLabel } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { Tap } from '../../../ui/tap';
import { cx } from '../../../ui/cx';
import { ChoosePlace } from '../place/choose-place';
import { write, type Draft } from './draft';
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
        <ChoosePlace
          building={draft.door ? undefined : draft.place?.building}
          unit={draft.place?.unit ?? 0}
          onBuilding={(building) => {
            write({ door: undefined, place: { building, unit: null } });
            setOpen(true);
          }}
          onUnit={(unit) => {
            write(({ place }) => (place ? { place: { ...place, unit: unit === 0 ? null : unit } } : {}));
            setOpen(false);
          }}
        />
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
