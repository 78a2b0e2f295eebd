import { listMySlots, type SlotView } from '@doorstep/contracts';
import { stationDay } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { useCallStation } from '../../../device/use-station';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { daysOfMonth, monthOf, spanWords, weeksOf } from '../../../ui/months';
import { TurnMonth } from '../../../ui/turn-month';
import { mySeatIn, partnersIn } from '../slot/members';
import { SeatTag } from '../slot/people';
import { SlotHead } from '../slot/slot-head';
import { SLOT_WORDS } from '../slot/words';
import styles from '../slot/slot.module.scss';
import { hoursOf } from './week-words';
import { DUTIES_WORDS } from './words';

/** A month of mine, week by week; also the months behind. */
export function Month({ now }: { now: Date }) {
  const [month, setMonth] = useState(monthOf(stationDay(now)));
  const days = daysOfMonth(month);
  const { data, error, refetch } = useAsk(listMySlots, {
    fromDay: days[0] ?? '',
    untilDay: days.at(-1) ?? '',
  });
  const callStation = useCallStation();
  const slots = (data?.items ?? []).filter((slot) => liesIn(slot, days));
  return (
    <>
      <TurnMonth month={month} onMonth={setMonth} />
      {error && !data && (
        <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} onCall={callStation} />
      )}
      {!data && !error && <Loading cards={2} />}
      {data && slots.length === 0 && <EmptyState title={DUTIES_WORDS.noneInMonth} />}
      {slots.length > 0 && <Text>{DUTIES_WORDS.monthSum(slots.length, hoursOf(slots))}</Text>}
      {weeksOf(days).map((week) => (
        <Week key={week[0]} week={week} slots={slots.filter((slot) => liesIn(slot, week))} now={now} />
      ))}
    </>
  );
}

const liesIn = (slot: SlotView, week: readonly string[]): boolean =>
  week.includes(stationDay(new Date(slot.startsAt)));

function Week({ week, slots, now }: { week: string[]; slots: readonly SlotView[]; now: Date }) {
  if (slots.length === 0) return null;
  return (
    <View className={cx(styles.part)}>
      <Text className={cx(styles.heading)}>{spanWords(week[0] ?? '', week.at(-1) ?? '')}</Text>
      {slots.map((slot) => (
        <MonthSlot key={slot.slotId} slot={slot} now={now} />
      ))}
    </View>
  );
}

function MonthSlot({ slot, now }: { slot: SlotView; now: Date }) {
  const seat = mySeatIn(slot);
  const names = partnersIn(slot).join('、');
  return (
    <Card>
      <SlotHead
        slot={slot}
        now={now}
        note={names === '' ? undefined : SLOT_WORDS.withWhom(names)}
        state={seat && <SeatTag member={seat} />}
      />
    </Card>
  );
}
