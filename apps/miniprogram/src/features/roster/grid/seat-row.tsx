import { View } from '@tarojs/components';
import { confirm } from '../../../device/feedback';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import type { SlotMember } from './coverage';
import { Who } from './people-of-slot';
import styles from './seat-row.module.scss';
import type { Seating } from './use-seating';
import { GRID_WORDS } from './words';

/** What of a slot is still possible. */
export interface Possible {
  /** Before its end. */
  mayChange: boolean;
  /** As early as the station's rule says. */
  mayCheckIn: boolean;
  /** Before its start. */
  mayUndo: boolean;
}

/** One person of a slot and what the secretary may do about them. */
export function SeatRow({
  member,
  seating,
  possible,
  onSwap,
}: {
  member: SlotMember;
  seating: Seating;
  possible: Possible;
  onSwap: () => void;
}) {
  const { name, personId, state } = member;
  const isWaiting = state === 'assigned' || state === 'confirmed';
  const askToTakeOut = async (): Promise<void> => {
    if (await confirm(GRID_WORDS.takeOutAsk(name))) seating.takeOut(member);
  };
  const key = (words: string, label: string, onTap: () => void) => (
    <Button look="quiet" label={label} isDisabled={seating.isBusy} onTap={onTap}>
      {words}
    </Button>
  );
  return (
    <View className={cx(styles.seat)}>
      <View className={cx(styles.who)}>
        <Who member={member} />
      </View>
      {possible.mayChange && state !== 'left' && (
        <View className={cx(styles.keys)}>
          {possible.mayCheckIn &&
            isWaiting &&
            key(GRID_WORDS.checkIn, GRID_WORDS.checkInFor(name), () => seating.checkIn(member))}
          {possible.mayUndo &&
            seating.justPut.includes(personId) &&
            key(GRID_WORDS.undo, GRID_WORDS.undoFor(name), () => seating.undo(member))}
          {key(GRID_WORDS.swap, GRID_WORDS.swapFor(name), onSwap)}
          {key(GRID_WORDS.takeOut, GRID_WORDS.takeOutOf(name), () => void askToTakeOut())}
        </View>
      )}
    </View>
  );
}
