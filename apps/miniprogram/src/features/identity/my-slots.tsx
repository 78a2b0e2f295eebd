import { listMySlots, type SlotView } from '@doorstep/contracts';
import { clockWords, momentWords } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useAsk } from '../../device/use-ask';
import { useNow } from '../../device/use-now';
import { Card } from '../../ui/card';
import { Timeline } from '../../ui/timeline';
import { ME_WORDS } from './words';

const SHOWN = 6;

/** When I sit next, and with whom. */
export function MySlots() {
  const now = useNow();
  const slots = useAsk(listMySlots, {}, { isKept: true, freshFor: 300_000 }).data?.items;
  if (!slots) return null;
  return (
    <Card title={ME_WORDS.slots}>
      {slots.length === 0 ? (
        <Text>{ME_WORDS.noSlots}</Text>
      ) : (
        <Timeline
          items={slots
            .slice(0, SHOWN)
            .map((slot) => ({ key: slot.slotId, title: whenOf(slot, now), byline: withWhom(slot) }))}
        />
      )}
    </Card>
  );
}

const whenOf = (slot: SlotView, now: Date): string =>
  `${momentWords(new Date(slot.startsAt), now)}–${clockWords(new Date(slot.endsAt))}`;

function withWhom(slot: SlotView): string {
  const others = slot.members.filter((member) => !member.isMe).map((member) => member.name);
  return others.length === 0 ? slot.label : `${slot.label} · ${ME_WORDS.withWhom(others.join('、'))}`;
}
