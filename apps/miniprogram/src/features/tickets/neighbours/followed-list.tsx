import { listFollowed } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { useOpenMine } from '../use-open-mine';
import { MatterCard } from './matter-card';
import styles from './matter-card.module.scss';
import { NEIGHBOUR_WORDS } from './words';

/** Matters of the house I said "me too" to; nothing at all where there are none. */
export function FollowedList() {
  const { data } = useAsk(listFollowed, {}, { isKept: true });
  const now = useNow();
  const open = useOpenMine();
  if (!data || data.items.length === 0) return null;
  return (
    <>
      <Text className={cx(styles.title)}>{NEIGHBOUR_WORDS.mineList}</Text>
      {data.items.map((matter) => (
        <MatterCard key={matter.ticketId} matter={matter} now={now}>
          <Button
            id={`followed-${matter.ticketId}`}
            look="second"
            icon="eye"
            onTap={() => open(matter.ticketId, matter)}
          >
            {NEIGHBOUR_WORDS.open}
          </Button>
        </MatterCard>
      ))}
    </>
  );
}
