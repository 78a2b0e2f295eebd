import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '../../../device/navigate';
import { BigChoice } from '../../../ui/big-choice';
import { cx } from '../../../ui/cx';
import { CalendarSheet } from './calendar/calendar-sheet';
import styles from '../slot/slot.module.scss';
import { FreeSheet } from './free/free-sheet';
import { LeaveSheet } from './leave/leave-sheet';
import { WishesSheet } from './wishes/wishes-sheet';
import { DUTIES_WORDS } from './words';

type Open = 'leave' | 'free' | 'wishes' | 'calendar';

const SHEETS: readonly { key: Open; drawing: 'home' | 'clock' | 'heart' | 'calendar' }[] = [
  { key: 'leave', drawing: 'home' },
  { key: 'free', drawing: 'clock' },
  { key: 'wishes', drawing: 'heart' },
  { key: 'calendar', drawing: 'calendar' },
];
const NOTES: Record<Open, string> = {
  leave: DUTIES_WORDS.leaveNote,
  free: DUTIES_WORDS.freeNote,
  wishes: DUTIES_WORDS.wishesNote,
  calendar: DUTIES_WORDS.calendarNote,
};

/** Everything else about my turns: the swap corner, leave, when I am free, what I wish, the phone's calendar. */
export function MoreOfMine({ now }: { now: Date }) {
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  return (
    <View className={cx(styles.part)}>
      <Text className={cx(styles.heading)}>{DUTIES_WORDS.more}</Text>
      <BigChoice
        id="open-market"
        shape="row"
        drawing="swap"
        words={DUTIES_WORDS.market}
        note={DUTIES_WORDS.marketNote}
        onTap={() => void go('market', {})}
      />
      {SHEETS.map(({ key, drawing }) => (
        <BigChoice
          key={key}
          id={`open-${key}`}
          shape="row"
          drawing={drawing}
          words={DUTIES_WORDS[key]}
          note={NOTES[key]}
          onTap={() => setOpen(key)}
        />
      ))}
      {open === 'leave' && <LeaveSheet now={now} onClose={close} />}
      {open === 'free' && <FreeSheet onClose={close} />}
      {open === 'wishes' && <WishesSheet now={now} onClose={close} />}
      {open === 'calendar' && <CalendarSheet now={now} onClose={close} />}
    </View>
  );
}
