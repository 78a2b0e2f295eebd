import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { cx } from './cx';
import { DayFrame } from './day-frame';
import styles from './day-grid.module.scss';
import { dateWords, daysOfMonth, monthAfter, monthOf } from './months';
import { Tap } from './tap';
import { Turn } from './turn-month';
import { UI_WORDS } from './words';

/** Any year without a 29th of February: a day that comes every year is chosen, not one of this year. */
const ANY_YEAR = '2027';
const MONTHS = 12;

interface YearDayFieldProps {
  id: string;
  label: string;
  note?: string;
  /** `11-05`; empty while none is chosen. */
  day: string;
  onChoose: (day: string) => void;
}

/** A day of every year, chosen by month and number: nobody has to know how it is written. */
export function YearDayField({ onChoose, day, ...frame }: YearDayFieldProps) {
  return (
    <DayFrame
      {...frame}
      words={day === '' ? undefined : dateWords(`${ANY_YEAR}-${day}`)}
      calendar={(close) => (
        <EveryYear
          day={day}
          onChoose={(next) => {
            onChoose(next);
            close();
          }}
        />
      )}
    />
  );
}

/** No weekdays: they fall differently each year. */
function EveryYear({ day, onChoose }: Pick<YearDayFieldProps, 'day' | 'onChoose'>) {
  const [month, setMonth] = useState(day === '' ? `${ANY_YEAR}-01` : monthOf(`${ANY_YEAR}-${day}`));
  /** December and January lie side by side. */
  const turn = (steps: number): void => setMonth(`${ANY_YEAR}-${monthAfter(month, steps + MONTHS).slice(5)}`);
  return (
    <View>
      <Turn id="month" of="month" title={UI_WORDS.monthAlone(month)} isLast={false} steps={1} onTurn={turn} />
      <View className={cx(styles.grid)}>
        {daysOfMonth(month).map((one) => {
          const key = one.slice(5);
          return (
            <Tap
              key={key}
              id={`day-${key}`}
              role="checkbox"
              label={dateWords(one)}
              isChosen={key === day}
              className={cx(styles.day, key === day && styles.chosen)}
              onTap={() => onChoose(key)}
            >
              <Text>{Number(key.slice(3))}</Text>
            </Tap>
          );
        })}
      </View>
    </View>
  );
}
