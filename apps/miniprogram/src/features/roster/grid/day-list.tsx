import type { DutyDay, SlotView } from '@doorstep/contracts';
import { dayAfter, dayWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { Tag } from '../../../ui/tag';
import { needsPeople } from './coverage';
import styles from './day-list.module.scss';
import { MonthStrip } from './month-strip';
import { specialOf, weekdayWords } from './month';
import { SlotCard } from './slot-card';
import { GRID_WORDS } from './words';

const HOLES_SHOWN = 4;

export interface MonthProps {
  days: readonly DutyDay[];
  chosen: string;
  today: string;
  onChoose: (day: string) => void;
  onOpen: ((slot: SlotView) => void) | undefined;
}

/** The month on a phone: the days as a strip, the chosen day's slots below it, holes first of all. */
export function DayList({ days, chosen, today, onChoose, onOpen }: MonthProps) {
  const day = days.find((one) => one.day === chosen);
  return (
    <>
      <Holes days={days} today={today} onChoose={onChoose} />
      <MonthStrip days={days} chosen={chosen} today={today} onChoose={onChoose} />
      {day && <DayTitle day={day} />}
      {day?.slots.length === 0 && <Text>{GRID_WORDS.noSlots}</Text>}
      {day?.slots.map((slot) => (
        <SlotCard key={slot.slotId} slot={slot} onTap={onOpen && (() => onOpen(slot))} />
      ))}
      <View className={cx(styles.pair)}>
        <Button id="day-before" look="quiet" icon="back" onTap={() => onChoose(dayAfter(chosen, -1))}>
          {GRID_WORDS.dayBefore}
        </Button>
        <Button id="day-after" look="quiet" icon="forward" onTap={() => onChoose(dayAfter(chosen))}>
          {GRID_WORDS.dayAfter}
        </Button>
      </View>
    </>
  );
}

function DayTitle({ day }: { day: DutyDay }) {
  const special = specialOf(day);
  return (
    <View className={cx(styles.title)}>
      <Text className={cx(styles.words)}>
        {dayWords(day.day)} {weekdayWords(day.day)}
      </Text>
      {special !== undefined && <Tag tone={day.kind === 'holiday' ? 'heart' : 'sky'} words={special} />}
    </View>
  );
}

/** The days that still lack somebody, each one tap away. */
export function Holes({
  days,
  today,
  onChoose,
}: Pick<MonthProps, 'days' | 'today'> & {
  /** Undefined: there is nothing to open from here, the days are only named. */
  onChoose: ((day: string) => void) | undefined;
}) {
  const short = days.filter(({ day, slots }) => day >= today && needsPeople(slots));
  if (short.length === 0) return null;
  return (
    <Card look="alarm" title={GRID_WORDS.holes(short.length)}>
      <View className={cx(styles.holes)}>
        {short.slice(0, HOLES_SHOWN).map(({ day }) =>
          onChoose ? (
            <Button key={day} look="second" icon="alert" onTap={() => onChoose(day)}>
              {dayWords(day)}
            </Button>
          ) : (
            <Tag key={day} tone="alarm" icon="alert" words={dayWords(day)} />
          ),
        )}
        {short.length > HOLES_SHOWN && <Text>{GRID_WORDS.moreHoles(short.length - HOLES_SHOWN)}</Text>}
      </View>
    </Card>
  );
}
