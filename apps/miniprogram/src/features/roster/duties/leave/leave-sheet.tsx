import { listMySlots, takeLeave } from '@doorstep/contracts';
import { stationDay } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import { askAgain } from '../../../../device/ask-again';
import { problemWords } from '../../../../device/problem-words';
import { useAsk } from '../../../../device/use-ask';
import { Button } from '../../../../ui/button';
import { ErrorNote } from '../../../../ui/error-note';
import { Reasons } from '../../../../ui/reasons';
import { Sheet } from '../../../../ui/sheet';
import { tell } from '../../../../ui/toast';
import { DaySpan, type Span } from '../../../../ui/day-span';
import { spanWords } from '../../../../ui/months';
import { hasStarted } from '../../slot/slot-times';
import { useDutyAct } from '../../use-duty-act';
import { MyLeaves } from './my-leaves';
import { LEAVE_WORDS } from './words';

/** Being away for some days: two taps on the calendar, and the slots of those days are given up. */
export function LeaveSheet({ now, onClose }: { now: Date; onClose: () => void }) {
  const today = stationDay(now);
  const [span, setSpan] = useState<Span>();
  const [isMissing, setMissing] = useState(false);
  const reason = useRef('');
  const { act, isBusy, problem } = useDutyAct(takeLeave, ({ givenUp }) => {
    askAgain('listLeaves');
    tell(LEAVE_WORDS.done(givenUp));
    onClose();
  });
  const send = (): void => {
    setMissing(span === undefined);
    if (span) act({ ...span, reason: reason.current });
  };
  const foot = (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      {isMissing && span === undefined && <ErrorNote words={LEAVE_WORDS.noDays} />}
      {span && <Text>{LEAVE_WORDS.days(spanWords(span.fromDay, span.untilDay))}</Text>}
      {span && <GivesUp span={span} now={now} />}
      <Button id="send-leave" icon="check" isBusy={isBusy} onTap={send}>
        {LEAVE_WORDS.send}
      </Button>
    </>
  );
  return (
    <Sheet title={LEAVE_WORDS.title} onClose={onClose} foot={foot}>
      <MyLeaves today={today} />
      <Text>{LEAVE_WORDS.kind}</Text>
      <DaySpan span={span} openAt={today} notBefore={today} onChoose={setSpan} />
      <Reasons
        label={LEAVE_WORDS.why}
        items={LEAVE_WORDS.reasons}
        ownWords={LEAVE_WORDS.ownWords}
        onWords={(words) => (reason.current = words)}
      />
      <Text>{LEAVE_WORDS.note}</Text>
    </Sheet>
  );
}

/** How many of my slots that leave would give up, said before it is taken. */
function GivesUp({ span, now }: { span: Span; now: Date }) {
  const slots = useAsk(listMySlots, span).data?.items ?? [];
  const count = slots.filter((slot) => !hasStarted(slot, now)).length;
  return count === 0 ? null : <Text>{LEAVE_WORDS.givesUp(count)}</Text>;
}
