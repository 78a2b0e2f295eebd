import type { DutyDay, SlotView } from '@doorstep/contracts';
import { dayWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useMemo, useState, type ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { hoursWords } from '../slot/slot-times';
import { SEAT_LOOKS, STANDBY_LOOK } from '../slot/words';
import { coverageTag, lacking, seated, standby } from './coverage';
import { columnsOf, specialOf, weekdayWords } from './month';
import styles from './month-grid.module.scss';
import { GRID_WORDS } from './words';

/** A table's parts by name; only browsers draw it, and only browsers read these. */
const as = (role: string): Record<string, string> => ({ role });

interface GridProps {
  days: readonly DutyDay[];
  today: string;
  /** Undefined: to be read only. */
  onOpen: ((slot: SlotView) => void) | undefined;
}

/** The month as it hangs on the wall: a row for each day, a column for each slot. For wide browsers only; days gone by are folded away. */
export function MonthGrid({ days, today, onOpen }: GridProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const coming = days.filter(({ day }) => day >= today);
  const isFolded = !isUnfolded && coming.length > 0 && coming.length < days.length;
  return (
    <>
      {isFolded && (
        <Button id="unfold" look="quiet" icon="down" onTap={() => setUnfolded(true)}>
          {GRID_WORDS.unfold(days.length - coming.length)}
        </Button>
      )}
      <Table days={isFolded ? coming : days} today={today} onOpen={onOpen} />
      <View className={cx(styles.legend)}>
        {(['assigned', 'confirmed', 'present'] as const).map((state) => (
          <View key={state} className={cx(styles.name)}>
            <Icon of={SEAT_LOOKS[state].icon} />
            <Text>{SEAT_LOOKS[state].words}</Text>
          </View>
        ))}
      </View>
    </>
  );
}

function Table({ days, today, onOpen }: GridProps) {
  const columns = useMemo(() => columnsOf(days), [days]);
  return (
    <View className={cx(styles.table)} {...as('table')} aria-label={GRID_WORDS.table}>
      <View className={cx(styles.row, styles.top)} {...as('row')}>
        <View className={cx(styles.day)} {...as('columnheader')}>
          {GRID_WORDS.day}
        </View>
        {columns.map((label) => (
          <View key={label} className={cx(styles.cell)} {...as('columnheader')}>
            {label}
          </View>
        ))}
      </View>
      {days.map((day) => (
        <View
          key={day.day}
          className={cx(styles.row, styles[day.kind.replace('-', '')], day.day === today && styles.today)}
          {...as('row')}
        >
          <DayHead day={day} isToday={day.day === today} />
          {columns.map((label) => (
            <View key={label} className={cx(styles.cell)} {...as('cell')}>
              {day.slots
                .filter((slot) => slot.label === label)
                .map((slot) => (
                  <Cell key={slot.slotId} day={day.day} slot={slot} onOpen={onOpen} />
                ))}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

function DayHead({ day, isToday }: { day: DutyDay; isToday: boolean }) {
  const special = specialOf(day);
  return (
    <View className={cx(styles.day)} {...as('rowheader')}>
      <Text className={cx(styles.number)}>{dayWords(day.day)}</Text>
      <Text className={cx(styles.weekday)}>{weekdayWords(day.day)}</Text>
      {isToday && <Tag tone="heart" words={GRID_WORDS.today} />}
      {special !== undefined && <Tag tone={day.kind === 'holiday' ? 'heart' : 'sky'} words={special} />}
    </View>
  );
}

function Cell({
  day,
  slot,
  onOpen,
}: {
  day: string;
  slot: SlotView;
  onOpen: ((slot: SlotView) => void) | undefined;
}) {
  const tag = coverageTag(slot.coverage, lacking(slot));
  const content: ReactNode = (
    <>
      <View className={cx(styles.head)}>
        <Tag {...tag} />
        <Text className={cx(styles.times)}>{hoursWords(slot)}</Text>
      </View>
      <Names slot={slot} />
    </>
  );
  if (!onOpen) return <View className={cx(styles.slot)}>{content}</View>;
  const names = slot.members.map(({ name }) => name).join('、');
  const said = [dayWords(day), slot.label, tag.words, names].filter((part) => part !== '').join('，');
  return (
    <Tap
      id={`cell-${slot.slotId}`}
      label={GRID_WORDS.openSlot(said)}
      className={styles.slot}
      onTap={() => onOpen(slot)}
    >
      {content}
    </Tap>
  );
}

/** The people of a cell in as little room as possible; the legend under the table says what the marks mean. */
function Names({ slot }: { slot: SlotView }) {
  const isOver = slot.coverage === 'over';
  return (
    <View className={cx(styles.names)}>
      {seated(slot).map(({ personId, name, state }) => (
        <View key={personId} className={cx(styles.name)}>
          {!isOver && <Icon of={SEAT_LOOKS[state].icon} className={styles[SEAT_LOOKS[state].tone]} />}
          <Text>{name}</Text>
        </View>
      ))}
      {Array.from({ length: lacking(slot) }, (_, nth) => (
        <View key={nth} className={cx(styles.name, styles.empty)}>
          <Icon of="alert" />
          <Text>{GRID_WORDS.emptyCell}</Text>
        </View>
      ))}
      {standby(slot).map(({ personId, name }) => (
        <Text key={personId} className={cx(styles.standby)}>
          {STANDBY_LOOK.words} {name}
        </Text>
      ))}
    </View>
  );
}
