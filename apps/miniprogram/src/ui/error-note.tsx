import { Text, View } from '@tarojs/components';
import { Button } from './button';
import { cx } from './cx';
import styles from './error-note.module.scss';
import { Icon } from './icon';
import { UI_WORDS } from './words';

export interface ErrorNoteProps {
  /** The sentence a person reads. */
  words: string;
  onRetry?: (() => void) | undefined;
  onCall?: (() => void) | undefined;
}

/** Something went wrong: what, said kindly, and two ways on. */
export function ErrorNote({ words, onRetry, onCall }: ErrorNoteProps) {
  return (
    <View className={cx(styles.note)} aria-live="polite" {...ALERT}>
      <View className={cx(styles.line)}>
        <Icon of="alert" className={styles.icon} />
        <Text>{words}</Text>
      </View>
      {onRetry && (
        <Button look="second" icon="refresh" onTap={onRetry}>
          {UI_WORDS.retry}
        </Button>
      )}
      {onCall && (
        <Button look="call" icon="phone" onTap={onCall}>
          {UI_WORDS.callStation}
        </Button>
      )}
    </View>
  );
}

const ALERT = process.env.TARO_ENV === 'weapp' ? {} : { role: 'alert' };
