import type { DutyDay } from '@doorstep/contracts';
import { dayWords } from '@doorstep/domain';
import { ScrollView, Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { Tap } from '../../../ui/tap';
import { coverageTag, lacking, worstOf } from './coverage';
import { specialOf, weekdayWords } from './month';
import styles from './month-strip.module.scss';
import { GRID_WORDS } from './words';

/** The days of a month side by side, each with the worst of its slots as an icon and a word. */
export function MonthStrip({
  days,
  chosen,
  today,
  onChoose,
}: {
  days: readonly DutyDay[];
  chosen: string;
  today: string;
  onChoose: (day: string) => void;
}) {
  useEffect(() => bringIntoSight(`strip-${chosen}`), [chosen, days]);
  return (
    <ScrollView scrollX scrollIntoView={`strip-${chosen}`} className={cx(styles.strip)} {...LIST}>
      <View className={cx(styles.row)}>
        {days.map((day) => (
          <Day
            key={day.day}
            day={day}
            isChosen={day.day === chosen}
            isToday={day.day === today}
            onTap={() => onChoose(day.day)}
          />
        ))}
      </View>
    </ScrollView>
  );
}

/**
 * Taro's scroll view in the browser does not move by itself to what it is first drawn with. Only the strip moves, never the
 * page; pages below keep the same ids, so the last counts.
 */
function bringIntoSight(id: string): void {
  if (process.env.TARO_ENV === 'weapp') return;
  const [day] = [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)].slice(-1);
  const strip = day?.parentElement?.parentElement;
  if (!day || !strip) return;
  const off = day.getBoundingClientRect().left - strip.getBoundingClientRect().left;
  strip.scrollLeft += off - (strip.clientWidth - day.clientWidth) / 2;
}

const LIST = process.env.TARO_ENV === 'weapp' ? { 'aria-role': 'tablist' } : { role: 'tablist' };

interface DayProps {
  day: DutyDay;
  isChosen: boolean;
  isToday: boolean;
  onTap: () => void;
}

function Day({ day, isChosen, isToday, onTap }: DayProps) {
  const worst = worstOf(day.slots);
  const missing = day.slots.reduce((sum, slot) => sum + lacking(slot), 0);
  const tag = worst && coverageTag(worst, missing);
  const special = specialOf(day);
  const said = [dayWords(day.day), weekdayWords(day.day), special, tag?.words ?? GRID_WORDS.none];
  return (
    <Tap
      id={`strip-${day.day}`}
      role="tab"
      isChosen={isChosen}
      label={said.filter((part) => part !== undefined).join('，')}
      className={cx(styles.day, isChosen && styles.chosen)}
      onTap={onTap}
    >
      <Text className={cx(styles.weekday, special !== undefined && styles.special)}>
        {special ?? weekdayWords(day.day)}
      </Text>
      <Text className={cx(styles.number)}>{isToday ? GRID_WORDS.today : Number(day.day.slice(8))}</Text>
      <Mark tag={tag} />
    </Tap>
  );
}

function Mark({ tag }: { tag: ReturnType<typeof coverageTag> | undefined }) {
  if (!tag) return <Text className={cx(styles.mark, styles.none)}>{GRID_WORDS.none}</Text>;
  return (
    <View className={cx(styles.mark, styles[tag.tone])}>
      <Icon of={tag.icon} />
      <Text>{tag.words}</Text>
    </View>
  );
}
