import { Text, View } from '@tarojs/components';
import { cx } from './cx';
import { Tap } from './tap';
import styles from './toggle.module.scss';
import { UI_WORDS } from './words';

/** One yes or no, with what it means, and the state in a word beside the colour. */
export function Toggle({
  words,
  note,
  isOn,
  onChange,
  id,
  isBusy = false,
}: {
  words: string;
  note?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  id?: string;
  isBusy?: boolean;
}) {
  return (
    <Tap
      id={id}
      role="switch"
      label={words}
      isChosen={isOn}
      isDisabled={isBusy}
      className={styles.toggle}
      onTap={() => onChange(!isOn)}
    >
      <View className={cx(styles.text)}>
        <Text className={cx(styles.words)}>{words}</Text>
        {note !== undefined && <Text className={cx(styles.note)}>{note}</Text>}
      </View>
      <View className={cx(styles.state, isOn && styles.on)}>
        <View className={cx(styles.knob)} />
        <Text className={cx(styles.stateWords)}>{isOn ? UI_WORDS.on : UI_WORDS.off}</Text>
      </View>
    </Tap>
  );
}
