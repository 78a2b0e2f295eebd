import { readDutyPolicy, type AnswerOf, type readDutyNow, type SlotView } from '@doorstep/contracts';
import { DEFAULT_POLICY, whyNotCheckIn } from '@doorstep/domain';
import { go } from '../../../device/navigate';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { DESK_WORDS } from '../words';

const AN_HOUR = 3_600_000;

/** While my slot is near or running: checking in, or once that is done handing over. A slot short of people can be stepped into. */
export function MyPost({ duty, isHandler }: { duty: AnswerOf<typeof readDutyNow>; isHandler: boolean }) {
  const now = useNow();
  const asked = useAsk(readDutyPolicy, {}, { isAsked: isHandler, isKept: isHandler, freshFor: AN_HOUR });
  const policy = asked.data ?? DEFAULT_POLICY;
  const mine = [duty.now, duty.next].find(
    (slot): slot is SlotView =>
      slot !== null && isHeld(seatIn(slot)) && whyNotCheckIn(spanOf(slot), policy, now) === null,
  );
  if (!isHandler) return null;
  if (mine) return <AtMySlot slot={mine} />;
  if (
    duty.now === null ||
    seatIn(duty.now) ||
    (duty.now.coverage !== 'hole' && duty.now.coverage !== 'short')
  )
    return null;
  return (
    <Button id="step-in" look="second" icon="hand" onTap={() => void go('check-in', {})}>
      {DESK_WORDS.stepIn}
    </Button>
  );
}

function AtMySlot({ slot }: { slot: SlotView }) {
  const state = seatIn(slot)?.state;
  const { slotId, label } = slot;
  if (state !== 'present') {
    return (
      <Card look="wish" title={DESK_WORDS.notHereYet(label)}>
        <Button id="check-in" icon="scan" onTap={() => void go('check-in', { slot: slotId })}>
          {DESK_WORDS.checkIn}
        </Button>
      </Card>
    );
  }
  return (
    <Card look="leaf" title={DESK_WORDS.isHere(label)}>
      <Button id="handover" look="second" icon="swap" onTap={() => void go('handover', {})}>
        {DESK_WORDS.handover}
      </Button>
      <Button id="at-post" look="quiet" icon="person" onTap={() => void go('check-in', { slot: slotId })}>
        {DESK_WORDS.atPost}
      </Button>
    </Card>
  );
}

const seatIn = (slot: SlotView) => slot.members.find((member) => member.isMe);

/** A seat that was left is nothing to check in to. */
const isHeld = (seat: ReturnType<typeof seatIn>): boolean => seat !== undefined && seat.state !== 'left';

const spanOf = ({ startsAt, endsAt }: SlotView) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});
