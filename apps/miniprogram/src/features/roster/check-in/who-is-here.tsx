import { checkInFor, type SlotView } from '@doorstep/contracts';
import { useStanding } from '../../../device/session';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { tell } from '../../../ui/toast';
import type { Seated } from '../slot/members';
import { People } from '../slot/people';
import { slotLineWords } from '../slot/slot-times';
import { useCheckInTimes } from '../slot/use-near';
import { useDutyAct, useSaidProblem } from '../use-duty-act';
import { CHECK_IN_WORDS } from './words';

/** Who is in the slot and who has come; the secretary may check in somebody whose phone does not. */
export function WhoIsHere({ slot, now, isOther = false }: { slot: SlotView; now: Date; isOther?: boolean }) {
  const isSecretary = useStanding(({ me }) => me?.active.role === 'secretary');
  const { mayCheckIn } = useCheckInTimes();
  const mayHelp = isSecretary && mayCheckIn(slot, now);
  return (
    <Card title={isOther ? `${CHECK_IN_WORDS.now}：${slotLineWords(slot, now)}` : CHECK_IN_WORDS.people}>
      <People
        members={slot.members}
        acts={(member) =>
          mayHelp && !member.isMe && member.state !== 'present' ? (
            <CheckInFor slotId={slot.slotId} member={member} />
          ) : null
        }
      />
    </Card>
  );
}

function CheckInFor({ slotId, member: { personId, name } }: { slotId: string; member: Seated }) {
  const { act, isBusy, problem } = useDutyAct(checkInFor, () => tell(CHECK_IN_WORDS.checkedInFor(name)));
  useSaidProblem(problem);
  return (
    <Button
      id={`check-in-for-${personId}`}
      look="quiet"
      label={`${CHECK_IN_WORDS.checkInFor}：${name}`}
      isBusy={isBusy}
      onTap={() => act({ slotId, personId })}
    >
      {CHECK_IN_WORDS.checkInFor}
    </Button>
  );
}
