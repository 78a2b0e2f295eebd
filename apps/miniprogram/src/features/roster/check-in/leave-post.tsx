import { leavePost, type SlotView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Reasons } from '../../../ui/reasons';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { presentIn } from '../slot/members';
import { hasStarted } from '../slot/slot-times';
import { useDutyAct } from '../use-duty-act';
import { CHECK_IN_WORDS } from './words';

/** Leaving before the end; says first what it means for the post. */
export function LeavePost({ slot, now }: { slot: SlotView; now: Date }) {
  const [isAsking, setAsking] = useState(false);
  if (!hasStarted(slot, now)) return null;
  return (
    <>
      <Button id="leave-post" look="quiet" icon="undo" onTap={() => setAsking(true)}>
        {CHECK_IN_WORDS.leave}
      </Button>
      {isAsking && <LeaveSheet slot={slot} onClose={() => setAsking(false)} />}
    </>
  );
}

function LeaveSheet({ slot, onClose }: { slot: SlotView; onClose: () => void }) {
  const reason = useRef('');
  const left = Math.max(0, presentIn(slot) - 1);
  const isBelow = left < slot.headcount;
  const { act, isBusy, problem } = useDutyAct(leavePost, () => {
    tell(CHECK_IN_WORDS.left);
    onClose();
  });
  const foot = (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id="send-leave-post"
        icon="undo"
        isBusy={isBusy}
        onTap={() => act({ slotId: slot.slotId, reason: reason.current })}
      >
        {CHECK_IN_WORDS.leaveSend}
      </Button>
    </>
  );
  return (
    <Sheet title={CHECK_IN_WORDS.leaveTitle} onClose={onClose} foot={foot}>
      <Card look={isBelow ? 'alarm' : 'leaf'}>
        <Text>{isBelow ? CHECK_IN_WORDS.leaveBelow(left) : CHECK_IN_WORDS.leaveOk}</Text>
      </Card>
      <Reasons
        label={CHECK_IN_WORDS.why}
        items={CHECK_IN_WORDS.reasons}
        ownWords={CHECK_IN_WORDS.ownWords}
        onWords={(words) => (reason.current = words)}
      />
    </Sheet>
  );
}
