import { listMySlots, type AnswerOf, type SlotView } from '@doorstep/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePullToRefresh } from '../../../device/lifecycle';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { useCallStation } from '../../../device/use-station';
import { cx } from '../../../ui/cx';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Tabs } from '../../../ui/tabs';
import { asksMe } from '../slot/members';
import { hasStarted } from '../slot/slot-times';
import { refreshDuty } from '../use-duty-act';
import { Burden } from './burden';
import styles from '../slot/slot.module.scss';
import { MoreOfMine } from './more-of-mine';
import { Month } from './month';
import { MyWeek } from './my-week';
import { ConfirmAll, SlotCard } from './slot-card';
import { TroubleSheet } from './trouble/trouble-sheet';
import { DUTIES_WORDS } from './words';

type Tab = 'coming' | 'month';

/** My turns: what the week brings, what still wants a yes, and every way to change it. A message may open it at one slot. */
export function DutiesScreen({ slotId }: { slotId?: string | undefined }) {
  const [tab, setTab] = useState<Tab>('coming');
  const [inTrouble, setInTrouble] = useState<SlotView>();
  const now = useNow();
  const slots = useAsk(listMySlots, {}, { isKept: true });
  usePullToRefresh(async () => {
    refreshDuty();
    await slots.refetch();
  });
  return (
    <>
      <Tabs
        items={[
          { key: 'coming', words: DUTIES_WORDS.coming, count: slots.data?.items.filter(asksMe).length },
          { key: 'month', words: DUTIES_WORDS.month },
        ]}
        here={tab}
        onChoose={setTab}
      />
      {tab === 'coming' ? (
        <Coming slots={slots} first={slotId} now={now} onTrouble={setInTrouble} />
      ) : (
        <Month now={now} />
      )}
      <MoreOfMine now={now} />
      {inTrouble && <TroubleSheet slot={inTrouble} now={now} onClose={() => setInTrouble(undefined)} />}
    </>
  );
}

function Coming({
  slots: { data, error, refetch },
  first,
  now,
  onTrouble,
}: {
  slots: {
    data: AnswerOf<typeof listMySlots> | undefined;
    error: Error | null;
    refetch: () => Promise<unknown>;
  };
  first: string | undefined;
  now: Date;
  onTrouble: (slot: SlotView) => void;
}) {
  const callStation = useCallStation();
  if (!data) {
    if (!error) return <Loading />;
    return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} onCall={callStation} />;
  }
  const mine = data.items.filter((slot) => now < new Date(slot.endsAt));
  const named = mine.filter((slot) => slot.slotId === first);
  const others = mine.filter((slot) => slot.slotId !== first);
  return (
    <View className={cx(styles.part)}>
      <MyWeek now={now} />
      <ConfirmAll slots={mine.filter((slot) => asksMe(slot) && !hasStarted(slot, now))} />
      {mine.length === 0 && <EmptyState title={DUTIES_WORDS.none} words={DUTIES_WORDS.noneWords} />}
      {[...named, ...others].map((slot) => (
        <SlotCard key={slot.slotId} slot={slot} now={now} onTrouble={onTrouble} />
      ))}
      <Burden mine={data.burden} average={data.averageBurden} />
    </View>
  );
}
