import { takeSlot, undoSeat, type CallView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useTopUp } from '../../../device/use-consents';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Tag } from '../../../ui/tag';
import { tell } from '../../../ui/toast';
import { mySeatIn, partnersIn } from '../slot/members';
import { SlotHead } from '../slot/slot-head';
import { hasStarted } from '../slot/slot-times';
import { useDutyAct, useSaidProblem, wayBack } from '../use-duty-act';
import { WarningsSheet } from './warnings-sheet';
import { MARKET_WORDS } from './words';

/** A slot with too few, and the one tap that fills it. */
export function CallCard({ call, now, isNamed }: { call: CallView; now: Date; isNamed: boolean }) {
  const [isWarned, setWarned] = useState(false);
  const { callId, slot, missing, iWasAsked, hindrance, warnings } = call;
  const { act, isBusy, problem } = useDutyAct(takeSlot, () => {
    const { slotId } = slot;
    tell(
      MARKET_WORDS.taken,
      hasStarted(slot, now) ? undefined : wayBack(undoSeat, { slotId }, MARKET_WORDS.undone),
    );
    setWarned(false);
  });
  useSaidProblem(problem);
  const topUp = useTopUp();
  const take = (): void => {
    if (warnings.length > 0) return setWarned(true);
    void topUp();
    act({ callId });
  };
  const seat = mySeatIn(slot);
  const isIn = seat !== undefined && !seat.isStandby && seat.state !== 'left';
  const why = isIn ? MARKET_WORDS.inIt : hindrance;
  const names = partnersIn(slot).join('、');
  return (
    <Card id={`call-${callId}`} look={isNamed || iWasAsked ? 'wish' : 'plain'}>
      <SlotHead
        slot={slot}
        now={now}
        note={names === '' ? MARKET_WORDS.nobody : MARKET_WORDS.there(names)}
        state={<Tag tone="alarm" icon="alert" words={MARKET_WORDS.missing(missing)} />}
      />
      {iWasAsked && <Text>{MARKET_WORDS.asked}</Text>}
      {why === '' ? (
        <Button id={`take-${callId}`} icon="hand" isBusy={isBusy} onTap={take}>
          {MARKET_WORDS.take}
        </Button>
      ) : (
        <Text>{why}</Text>
      )}
      {isWarned && (
        <WarningsSheet
          warnings={warnings}
          isBusy={isBusy}
          problem={problem ? problemWords(problem) : undefined}
          onDespite={() => {
            void topUp();
            act({ callId, despite: true });
          }}
          onClose={() => setWarned(false)}
        />
      )}
    </Card>
  );
}
