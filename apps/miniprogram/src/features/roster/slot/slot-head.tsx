import type { SlotLine } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from '../../../ui/cx';
import styles from './slot.module.scss';
import { hoursWords, whenWords } from './slot-times';
import { SLOT_WORDS } from './words';

/** A slot as one reads it first: when, from when to when, which one, and where. */
export function SlotHead({
  slot,
  now,
  note,
  state,
}: {
  slot: Pick<SlotLine, 'startsAt' | 'endsAt' | 'label' | 'mode'>;
  now: Date;
  /** With whom, or what else matters. */
  note?: string | undefined;
  /** At the right of the first line. */
  state?: ReactNode;
}) {
  const [day = ''] = whenWords(slot, now).split(' ');
  return (
    <View className={cx(styles.head)}>
      <View className={cx(styles.top)}>
        <Text className={cx(styles.when)}>
          {day} {slot.label}
        </Text>
        {state}
      </View>
      <Text>{hoursWords(slot)}</Text>
      {slot.mode === 'on_call' && <Text className={cx(styles.line)}>{SLOT_WORDS.onCall}</Text>}
      {note !== undefined && <Text className={cx(styles.line)}>{note}</Text>}
    </View>
  );
}
