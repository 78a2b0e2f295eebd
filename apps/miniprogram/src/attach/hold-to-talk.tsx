import { Text, View } from '@tarojs/components';
import { cx } from '../ui/cx';
import { Icon } from '../ui/icon';
import styles from './voice-note.module.scss';
import { ATTACH_WORDS } from './words';

export interface HoldToTalkProps {
  isRecording: boolean;
  seconds: number;
  onDown: () => void;
  onUp: () => void;
}

/** Speaks as long as the finger lies on it, as in a chat. Whoever cannot hold has the plain button beside it. */
export function HoldToTalk({ isRecording, seconds, onDown, onUp }: HoldToTalkProps) {
  return (
    <View
      id="hold-voice"
      aria-label={ATTACH_WORDS.hold}
      className={cx(styles.hold, isRecording && styles.held)}
      onTouchStart={onDown}
      onTouchEnd={onUp}
      onTouchCancel={onUp}
    >
      <Icon of="mic" />
      <Text>{isRecording ? ATTACH_WORDS.letGo(seconds) : ATTACH_WORDS.hold}</Text>
    </View>
  );
}
