import { Text } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { cx } from './cx';
import styles from './day-field.module.scss';
import { Icon } from './icon';
import { Labelled } from './labelled';
import { Tap } from './tap';
import { UI_WORDS } from './words';

export interface DayFrameProps {
  id: string;
  label: string;
  note?: string | undefined;
  /** The day that is chosen, in words; none where none is. */
  words: string | undefined;
  isOpenFirst?: boolean;
  /** What opens under it, and how it is closed again. */
  calendar: (close: () => void) => ReactNode;
}

/** A label, and the chosen day in words on a line that opens a calendar. */
export function DayFrame({ id, label, note, words, isOpenFirst = false, calendar }: DayFrameProps) {
  const [isOpen, setOpen] = useState(isOpenFirst);
  const shown = words ?? UI_WORDS.chooseDay;
  return (
    <Labelled label={label} note={note}>
      <Tap
        id={id}
        label={`${label}，${shown}`}
        className={cx(styles.day, words === undefined && styles.none)}
        onTap={() => setOpen(!isOpen)}
      >
        <Icon of="calendar" />
        <Text className={cx(styles.words)}>{shown}</Text>
        <Icon of={isOpen ? 'close' : 'down'} />
      </Tap>
      {isOpen && calendar(() => setOpen(false))}
    </Labelled>
  );
}
