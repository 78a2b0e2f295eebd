import { giveUpSeat, takeSlot, type SlotView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useRef } from 'react';
import { problemWords } from '../../../../device/problem-words';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { ErrorNote } from '../../../../ui/error-note';
import { Reasons } from '../../../../ui/reasons';
import { Sheet } from '../../../../ui/sheet';
import { tell } from '../../../../ui/toast';
import { mySeatIn } from '../../slot/members';
import { SlotHead } from '../../slot/slot-head';
import { useDutyAct, wayBack } from '../../use-duty-act';
import { TROUBLE_WORDS } from './words';

/**
 * Giving a slot back. While a call for it is open, taking it again is the way back; not for a standby, whom that would
 * seat in full.
 */
export function GiveUpSheet({ slot, now, onClose }: { slot: SlotView; now: Date; onClose: () => void }) {
  const reason = useRef('');
  const isStandby = mySeatIn(slot)?.isStandby ?? false;
  const { act, isBusy, problem } = useDutyAct(giveUpSeat, ({ callId }) => {
    tell(
      TROUBLE_WORDS.givenUp,
      callId === null || isStandby
        ? undefined
        : wayBack(takeSlot, { callId, despite: true }, TROUBLE_WORDS.back),
    );
    onClose();
  });
  const foot = (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id="send-give-up"
        icon="undo"
        isBusy={isBusy}
        onTap={() => act({ slotId: slot.slotId, reason: reason.current })}
      >
        {TROUBLE_WORDS.giveUpSend}
      </Button>
    </>
  );
  return (
    <Sheet title={TROUBLE_WORDS.giveUp} onClose={onClose} foot={foot}>
      <Card>
        <SlotHead slot={slot} now={now} />
      </Card>
      <Text>{TROUBLE_WORDS.giveUpAsk}</Text>
      <Reasons
        label={TROUBLE_WORDS.why}
        items={TROUBLE_WORDS.reasons}
        ownWords={TROUBLE_WORDS.ownWords}
        onWords={(words) => (reason.current = words)}
      />
    </Sheet>
  );
}
