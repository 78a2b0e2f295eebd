import { confirmSeats, type SlotView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { go } from '../../../device/navigate';
import { useTopUp } from '../../../device/use-consents';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { tell } from '../../../ui/toast';
import { asksMe, mySeatIn, partnersIn } from '../slot/members';
import { SeatTag } from '../slot/people';
import { SlotHead } from '../slot/slot-head';
import { hasStarted } from '../slot/slot-times';
import { useCheckInTimes } from '../slot/use-near';
import { SLOT_WORDS } from '../slot/words';
import { useDutyAct, useSaidProblem } from '../use-duty-act';
import { DUTIES_WORDS } from './words';

/** The contract takes so many in one tap. */
const MOST_AT_ONCE = 60;

/** One slot of mine, with what may be done about it now. */
export function SlotCard({
  slot,
  now,
  onTrouble,
}: {
  slot: SlotView;
  now: Date;
  onTrouble: (slot: SlotView) => void;
}) {
  const { mayCheckIn } = useCheckInTimes();
  const seat = mySeatIn(slot);
  if (!seat) return null;
  const isNear = mayCheckIn(slot, now) && seat.state !== 'left';
  const isHere = seat.state === 'present';
  const names = partnersIn(slot).join('、');
  return (
    <Card id={`slot-${slot.slotId}`} look={asksMe(slot) ? 'wish' : isNear ? 'leaf' : 'plain'}>
      <SlotHead
        slot={slot}
        now={now}
        note={names === '' ? SLOT_WORDS.alone : SLOT_WORDS.withWhom(names)}
        state={<SeatTag member={seat} />}
      />
      {seat.isStandby && !isHere && <Text>{DUTIES_WORDS.standbyNote}</Text>}
      {isNear ? <AtThePost slot={slot} isHere={isHere} /> : asksMe(slot) && <Confirm slotId={slot.slotId} />}
      {!hasStarted(slot, now) && !isHere && (
        <Button id={`trouble-${slot.slotId}`} look="quiet" icon="swap" onTap={() => onTrouble(slot)}>
          {DUTIES_WORDS.trouble}
        </Button>
      )}
    </Card>
  );
}

/** Around the hours of a slot: saying I am here, or handing over. */
function AtThePost({ slot: { slotId }, isHere }: { slot: SlotView; isHere: boolean }) {
  if (isHere) {
    return (
      <Button id="open-handover" look="second" icon="swap" onTap={() => void go('handover', {})}>
        {DUTIES_WORDS.handover}
      </Button>
    );
  }
  return (
    <Button id={`check-in-${slotId}`} icon="scan" onTap={() => void go('check-in', { slot: slotId })}>
      {DUTIES_WORDS.checkIn}
    </Button>
  );
}

function Confirm({ slotId }: { slotId: string }) {
  const { confirm, isBusy } = useConfirm([slotId]);
  return (
    <Button id={`confirm-${slotId}`} icon="check" isBusy={isBusy} onTap={confirm}>
      {DUTIES_WORDS.confirm}
    </Button>
  );
}

/** Saying that I will come, which is the moment to make sure that I can be called. */
function useConfirm(slotIds: string[]): { confirm: () => void; isBusy: boolean } {
  const { act, isBusy, problem } = useDutyAct(confirmSeats, () =>
    tell(DUTIES_WORDS.confirmed(slotIds.length)),
  );
  const topUp = useTopUp();
  useSaidProblem(problem);
  const confirm = (): void => {
    void topUp();
    act({ slotIds });
  };
  return { confirm, isBusy };
}

/** All of them with one tap; shown where there are at least two. */
export function ConfirmAll({ slots }: { slots: readonly SlotView[] }) {
  const { confirm, isBusy } = useConfirm(slots.map(({ slotId }) => slotId).slice(0, MOST_AT_ONCE));
  if (slots.length < 2) return null;
  return (
    <Button id="confirm-all" icon="check" isBusy={isBusy} onTap={confirm}>
      {DUTIES_WORDS.confirmAll(slots.length)}
    </Button>
  );
}
