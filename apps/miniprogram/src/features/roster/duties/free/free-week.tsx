import { DAY_PARTS } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { cx } from '../../../../ui/cx';
import { Icon } from '../../../../ui/icon';
import { Tap } from '../../../../ui/tap';
import { UI_WORDS } from '../../../../ui/words';
import styles from './free-sheet.module.scss';
import { FREE_WORDS } from './words';

/** Every part of every weekday, as the profile writes them: `1morning`. */
export const WHOLE_WEEK: string[] = UI_WORDS.weekdays.flatMap((_, nth) =>
  DAY_PARTS.map((part) => `${nth + 1}${part}`),
);

/** The week to tap free times in: one row of large cells per weekday, two rows where the letters are large. */
export function FreeWeek({
  free,
  onChange,
}: {
  free: readonly string[];
  onChange: (free: string[]) => void;
}) {
  const turn = (cell: string): void =>
    onChange(free.includes(cell) ? free.filter((one) => one !== cell) : [...free, cell]);
  return (
    <View className={cx(styles.week)}>
      {UI_WORDS.weekdays.map((weekday, nth) => (
        <View key={weekday}>
          <Text className={cx(styles.weekday)}>{FREE_WORDS.day(weekday)}</Text>
          <View className={cx(styles.cells)}>
            {DAY_PARTS.map((part) => {
              const cell = `${nth + 1}${part}`;
              const isFree = free.includes(cell);
              return (
                <Tap
                  key={cell}
                  id={`free-${cell}`}
                  role="checkbox"
                  label={FREE_WORDS.cell(weekday, FREE_WORDS.parts[part])}
                  isChosen={isFree}
                  className={cx(styles.cell, isFree && styles.free)}
                  onTap={() => turn(cell)}
                >
                  <Text>{FREE_WORDS.parts[part]}</Text>
                  <Icon of={isFree ? 'check' : 'close'} />
                </Tap>
              );
            })}
          </View>
        </View>
      ))}
    </View>
  );
}
