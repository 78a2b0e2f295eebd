import { readDutyMonth, type DutyDay } from '@doorstep/contracts';
import { stationDay, type Role } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { usePullToRefresh } from '../../../device/lifecycle';
import { go } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { ApiRefusal } from '../../../device/refusals';
import { useStanding } from '../../../device/session';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { useWide } from '../../../device/use-wide';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { lacking } from './coverage';
import { DayList, Holes } from './day-list';
import { MonthGrid } from './month-grid';
import { firstOfLast, firstOfNext, monthAround, monthWords } from './month';
import { PrintButton } from './print-button';
import styles from './roster-screen.module.scss';
import { SlotSheet } from './slot-sheet';
import { GRID_WORDS } from './words';

/** 班表: who sits when, and where nobody does. The secretary also puts it right from here. */
export function RosterScreen({ day }: { day: string | undefined }) {
  const role = useStanding(({ me }) => me?.active.role);
  if (role === undefined) return <Loading />;
  return <Month begun={day} role={role} />;
}

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

function Month({ begun, role }: { begun: string | undefined; role: Role }) {
  const today = stationDay(useNow());
  const [chosen, setChosen] = useState(begun !== undefined && A_DAY.test(begun) ? begun : today);
  const span = monthAround(chosen);
  const { data, error, isPending, refetch } = useAsk(readDutyMonth, span, { isKept: true });
  usePullToRefresh(refetch);
  return (
    <>
      <Head chosen={chosen} today={today} onChoose={setChosen} />
      {error && (!data || error instanceof ApiRefusal) && (
        <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />
      )}
      {isPending && <Loading />}
      {data && <Days days={data.days} chosen={chosen} today={today} role={role} onChoose={setChosen} />}
      {data && <PrintButton {...span} />}
    </>
  );
}

/** Which month, and the ways to the others. */
function Head({
  chosen,
  today,
  onChoose,
}: {
  chosen: string;
  today: string;
  onChoose: (day: string) => void;
}) {
  const turn = (first: string): void => onChoose(first.slice(0, 7) === today.slice(0, 7) ? today : first);
  return (
    <View className={cx(styles.head)}>
      <Text className={cx(styles.month)}>{monthWords(chosen)}</Text>
      <View className={cx(styles.keys)}>
        <Button id="month-before" look="quiet" icon="back" onTap={() => turn(firstOfLast(chosen))}>
          {GRID_WORDS.before}
        </Button>
        <Button id="month-next" look="quiet" icon="forward" onTap={() => turn(firstOfNext(chosen))}>
          {GRID_WORDS.next}
        </Button>
      </View>
    </View>
  );
}

interface DaysProps {
  days: readonly DutyDay[];
  chosen: string;
  today: string;
  role: Role;
  onChoose: (day: string) => void;
}

function Days({ days, chosen, today, role, onChoose }: DaysProps) {
  const isWide = useWide();
  const [opened, setOpened] = useState<string>();
  const slot = days.flatMap(({ slots }) => slots).find(({ slotId }) => slotId === opened);
  const mayArrange = role === 'secretary';
  const onOpen = mayArrange ? ({ slotId }: { slotId: string }): void => setOpened(slotId) : undefined;
  if (days.every(({ slots }) => slots.length === 0)) {
    return (
      <EmptyState title={GRID_WORDS.noDays} words={GRID_WORDS.noDaysNote(role)}>
        {mayArrange && (
          <Button icon="calendar" onTap={() => void go('drafting', {})}>
            {GRID_WORDS.toDraft}
          </Button>
        )}
      </EmptyState>
    );
  }
  return (
    <>
      {isWide ? (
        <>
          <Holes
            days={days}
            today={today}
            onChoose={mayArrange ? (day) => setOpened(shortSlotOf(days, day)) : undefined}
          />
          <MonthGrid days={days} today={today} onOpen={onOpen} />
        </>
      ) : (
        <DayList days={days} chosen={chosen} today={today} onChoose={onChoose} onOpen={onOpen} />
      )}
      {slot && mayArrange && <SlotSheet slot={slot} onClose={() => setOpened(undefined)} />}
    </>
  );
}

/** In the wide table a day with a hole opens at its hole. */
function shortSlotOf(days: readonly DutyDay[], day: string): string | undefined {
  const slots = days.find((one) => one.day === day)?.slots ?? [];
  return slots.find((slot) => lacking(slot) > 0)?.slotId;
}
