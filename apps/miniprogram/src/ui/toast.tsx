import { Text, View } from '@tarojs/components';
import { create } from 'zustand';
import { Icon } from './icon';
import { Tap } from './tap';
import { cx } from './cx';
import styles from './toast.module.scss';
import { UI_WORDS } from './words';

interface Said {
  words: string;
  onUndo?: (() => void) | undefined;
}

const LONG_ENOUGH = 6_000;
const useSaid = create<{ said: Said | undefined }>(() => ({ said: undefined }));
let alarm: ReturnType<typeof setTimeout> | undefined;

/** Says one sentence at the head of the page, where it hides nothing one would tap next; stays long enough for slow readers, and may offer a way back. */
export function tell(words: string, onUndo?: () => void): void {
  clearTimeout(alarm);
  useSaid.setState({ said: { words, onUndo } });
  alarm = setTimeout(hush, LONG_ENOUGH);
}

/** Takes the sentence away. */
export function hush(): void {
  clearTimeout(alarm);
  useSaid.setState({ said: undefined });
}

/** Where sentences appear; each page has one. */
export function ToastPlace() {
  const { said } = useSaid();
  return (
    <View className={cx(styles.place)} aria-live="polite">
      {said && (
        <View className={cx(styles.toast)}>
          <Text className={cx(styles.words)}>{said.words}</Text>
          {said.onUndo && (
            <Tap
              className={styles.undo}
              onTap={() => {
                hush();
                said.onUndo?.();
              }}
            >
              <Text>{UI_WORDS.undo}</Text>
            </Tap>
          )}
          <Tap label={UI_WORDS.close} className={styles.close} onTap={hush}>
            <Icon of="close" />
          </Tap>
        </View>
      )}
    </View>
  );
}
