import { Text, View } from '@tarojs/components';
import { cx } from './cx';
import { Tap } from './tap';
import styles from './day-grid.module.scss';
import { dateWords, daysOfMonth, monthOf, weekdayOf } from './months';
import { TurnMonth } from './turn-month';
import { UI_WORDS } from './words';

export interface DayGridProps {
  /** `2026-11`. */
  month: string;
  onMonth: (month: string) => void;
  isChosen: (day: string) => boolean;
  onTap: (day: string) => void;
  /** Days before this one are past, days after that one to come: neither can be tapped. */
  notBefore?: string;
  notAfter?: string;
  /** A short word under the number. */
  markOf?: (day: string) => string | undefined;
  /** The days one looks for may be years away. */
  hasYears?: boolean;
}

/** A month to tap days in, as it hangs on the wall: Monday first. */
export function DayGrid({
  month,
  onMonth,
  isChosen,
  onTap,
  notBefore,
  notAfter,
  markOf,
  hasYears = false,
}: DayGridProps) {
  const days = daysOfMonth(month);
  const blanks = weekdayOf(days[0] ?? '') - 1;
  return (
    <View>
      <TurnMonth
        month={month}
        onMonth={onMonth}
        hasYears={hasYears}
        {...(notAfter === undefined ? {} : { last: monthOf(notAfter) })}
      />
      <View className={cx(styles.grid)}>
        {UI_WORDS.weekdays.map((words) => (
          <Text key={words} className={cx(styles.weekday)} aria-hidden="true">
            {words}
          </Text>
        ))}
        {Array.from({ length: blanks }, (_, nth) => (
          <View key={nth} />
        ))}
        {days.map((day) => (
          <Day
            key={day}
            day={day}
            mark={markOf?.(day)}
            isChosen={isChosen(day)}
            isClosed={day < (notBefore ?? '') || day > (notAfter ?? '9999')}
            onTap={onTap}
          />
        ))}
      </View>
    </View>
  );
}

function Day({
  day,
  mark,
  isChosen,
  isClosed,
  onTap,
}: {
  day: string;
  mark: string | undefined;
  isChosen: boolean;
  isClosed: boolean;
  onTap: (day: string) => void;
}) {
  const name = `${dateWords(day)}，周${UI_WORDS.weekdays[weekdayOf(day) - 1] ?? ''}`;
  return (
    <Tap
      id={`day-${day}`}
      role="checkbox"
      label={mark === undefined ? name : `${name}，${mark}`}
      isChosen={isChosen}
      isDisabled={isClosed}
      className={cx(styles.day, isChosen && styles.chosen)}
      onTap={() => onTap(day)}
    >
      <Text>{Number(day.slice(8))}</Text>
      {mark !== undefined && <Text className={cx(styles.mark)}>{mark}</Text>}
    </Tap>
  );
}
