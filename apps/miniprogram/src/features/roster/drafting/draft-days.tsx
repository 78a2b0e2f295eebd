import type { DraftSlotView } from '@doorstep/contracts';
import { dayWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { useWide } from '../../../device/use-wide';
import { cx } from '../../../ui/cx';
import { Tabs } from '../../../ui/tabs';
import { Tag } from '../../../ui/tag';
import { weekdayWords } from '../grid/month';
import { GRID_WORDS } from '../grid/words';
import styles from './draft-days.module.scss';
import { DraftSlot } from './draft-slot';
import { daysOfDraft, weeksOf, type DraftDay } from './weeks';
import { DRAFT_WORDS } from './words';

interface DaysProps {
  slots: readonly DraftSlotView[];
  nameOf: (personId: string) => string;
  onOpen: ((slotId: string) => void) | undefined;
}

/** The draft day by day: on a phone one week at a time, in a wide browser all of it, a row for each day. */
export function DraftDays({ slots, nameOf, onOpen }: DaysProps) {
  const isWide = useWide();
  const [chosen, setChosen] = useState<string>();
  const weeks = useMemo(() => weeksOf(daysOfDraft(slots)), [slots]);
  const keys = weeks.map(([first]) => first?.day ?? '');
  const here = chosen !== undefined && keys.includes(chosen) ? chosen : (keys[0] ?? '');
  const shown = isWide ? weeks.flat() : (weeks[keys.indexOf(here)] ?? []);
  return (
    <>
      {!isWide && weeks.length > 1 && (
        <Tabs
          items={weeks.map((week) => ({
            key: week[0]?.day ?? '',
            words: DRAFT_WORDS.week(week[0]?.day ?? '', week.at(-1)?.day ?? ''),
            count: missingIn(week),
            isUrgent: true,
          }))}
          here={here}
          onChoose={setChosen}
        />
      )}
      {shown.map((day) => (
        <Day key={day.day} day={day} nameOf={nameOf} onOpen={onOpen} isWide={isWide} />
      ))}
    </>
  );
}

const missingIn = (week: readonly DraftDay[]): number =>
  week.flatMap(({ slots }) => slots).reduce((sum, { missing }) => sum + missing, 0);

function Day({ day, nameOf, onOpen, isWide }: Omit<DaysProps, 'slots'> & { day: DraftDay; isWide: boolean }) {
  const said = `${dayWords(day.day)} ${weekdayWords(day.day)}`;
  const kind = day.slots[0]?.dayKind;
  return (
    <View className={cx(styles.day, isWide && styles.wide)}>
      <View className={cx(styles.title)}>
        <Text className={cx(styles.words)}>{said}</Text>
        {kind === 'holiday' && <Tag tone="heart" words={GRID_WORDS.holiday} />}
        {kind === 'make-up' && <Tag tone="sky" words={GRID_WORDS.makeUp} />}
      </View>
      <View className={cx(styles.slots)}>
        {day.slots.map((slot) => (
          <DraftSlot
            key={slot.id}
            slot={slot}
            said={said}
            nameOf={nameOf}
            onTap={onOpen && (() => onOpen(slot.id))}
          />
        ))}
      </View>
    </View>
  );
}
