import type { SiblingView } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { Tap } from '../../../ui/tap';
import styles from './sweep.module.scss';
import { SWEEP_WORDS } from './words';

export interface ChooseFlatsProps {
  flats: readonly SiblingView[];
  /** Others are on the list already. */
  isMore: boolean;
  isBusy: boolean;
  onOpen: (chosen: readonly SiblingView[]) => void;
}

/** All of them are chosen at first, so that one tap suffices; whoever knows better leaves some out. */
export function ChooseFlats({ flats, isMore, isBusy, onOpen }: ChooseFlatsProps) {
  const [left, setLeft] = useState<readonly string[]>([]);
  if (flats.length === 0) return null;
  const chosen = flats.filter(({ place }) => !left.includes(place));
  const turn = (place: string): void =>
    setLeft(left.includes(place) ? left.filter((one) => one !== place) : [...left, place]);
  const isAll = chosen.length === flats.length;
  return (
    <Card title={isMore ? SWEEP_WORDS.chooseMore : SWEEP_WORDS.choose} id="choose-flats">
      {flats.map((flat) => (
        <FlatRow
          key={flat.place}
          flat={flat}
          isChosen={!left.includes(flat.place)}
          onTap={() => turn(flat.place)}
        />
      ))}
      <Button
        id="choose-all"
        look="quiet"
        icon="list"
        onTap={() => setLeft(isAll ? flats.map(({ place }) => place) : [])}
      >
        {isAll ? SWEEP_WORDS.none : SWEEP_WORDS.all}
      </Button>
      {chosen.length > 0 && (
        <Button id="open-looks" icon="eye" isBusy={isBusy} onTap={() => onOpen(chosen)}>
          {SWEEP_WORDS.open(chosen.length)}
        </Button>
      )}
    </Card>
  );
}

function FlatRow({
  flat: { place, state },
  isChosen,
  onTap,
}: {
  flat: SiblingView;
  isChosen: boolean;
  onTap: () => void;
}) {
  return (
    <Tap
      id={`flat-${place}`}
      role="checkbox"
      isChosen={isChosen}
      label={`${place}，${SWEEP_WORDS.STATES[state]}`}
      className={cx(styles.pick, isChosen && styles.picked)}
      onTap={onTap}
    >
      <View className={cx(styles.box)}>{isChosen && <Icon of="check" />}</View>
      <View className={cx(styles.flat)}>
        <Text className={cx(styles.place)}>{place}</Text>
        <Text className={cx(styles.quiet)}>{SWEEP_WORDS.STATES[state]}</Text>
      </View>
    </Tap>
  );
}
