import { Text } from '@tarojs/components';
import { useNow } from '../../../device/use-now';
import { Choices } from '../../../ui/choices';
import { asked, PICKS, type Picked, type PickName, type PickScene } from './picks';
import { PICK_WORDS } from './way-words';

/** What a sheet asks to be chosen, one under the other; what depends on another choice comes after it. */
export function PicksShown({
  names,
  ticket,
  picked,
  onPick,
}: {
  names: readonly PickName[];
  ticket: PickScene['ticket'];
  picked: Picked;
  onPick: (name: PickName, key: string) => void;
}) {
  const now = useNow();
  return (
    <>
      {asked(names, picked).map((name) => (
        <OnePick
          key={name}
          name={name}
          items={PICKS[name].items({ ticket, now, picked })}
          {...{ picked, onPick }}
        />
      ))}
    </>
  );
}

function OnePick({
  name,
  items,
  picked,
  onPick,
}: {
  name: PickName;
  items: ReturnType<(typeof PICKS)[PickName]['items']>;
  picked: Picked;
  onPick: (name: PickName, key: string) => void;
}) {
  const { shape = 'chips' } = PICKS[name];
  return (
    <>
      <Text>{PICK_WORDS[name]}</Text>
      <Choices
        name={name}
        shape={shape}
        items={items}
        chosen={picked[name]}
        onChoose={(key) => onPick(name, key)}
      />
    </>
  );
}
