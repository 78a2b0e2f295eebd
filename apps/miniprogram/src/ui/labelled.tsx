import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './labelled.module.scss';

export interface LabelledProps {
  label: string;
  note?: string | undefined;
  children: ReactNode;
}

/** What is written or chosen, with its name above it. */
export function Labelled({ label, note, children }: LabelledProps) {
  return (
    <View className={cx(styles.field)}>
      <View className={cx(styles.label)}>
        <Text>{label}</Text>
        {note !== undefined && <Text className={cx(styles.note)}>{note}</Text>}
      </View>
      {children}
    </View>
  );
}
