import { takeOver, type SlotView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useTopUp } from '../../../device/use-consents';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choices } from '../../../ui/choices';
import { ErrorNote } from '../../../ui/error-note';
import { tell } from '../../../ui/toast';
import { slotLineWords } from '../slot/slot-times';
import { useDutyAct } from '../use-duty-act';
import { CHECK_IN_WORDS } from './words';

/** Stepping in now, for somebody or into an empty place: one tap, and it counts. */
export function TakeOver({ slot, now }: { slot: SlotView; now: Date }) {
  const [chosen, setChosen] = useState<string>();
  const { act, isBusy, problem } = useDutyAct(takeOver, () => tell(CHECK_IN_WORDS.takenOver));
  const topUp = useTopUp();
  const items = placesIn(slot);
  const hasHole = items.some(({ key }) => key === HOLE);
  const from = items.find(({ key }) => key === chosen)?.key ?? (hasHole ? HOLE : undefined);
  if (items.length === 0) return null;
  const send = (): void => {
    void topUp();
    act({ slotId: slot.slotId, ...(from === HOLE ? {} : { fromPersonId: from }) });
  };
  return (
    <Card title={CHECK_IN_WORDS.takeOverTitle}>
      <Text>
        {slotLineWords(slot, now)}。{CHECK_IN_WORDS.takeOverKind}
      </Text>
      <Choices
        label={CHECK_IN_WORDS.takeOverFrom}
        name="take-over"
        items={items}
        chosen={from}
        onChoose={setChosen}
      />
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="take-over" icon="hand" isBusy={isBusy} isDisabled={from === undefined} onTap={send}>
        {CHECK_IN_WORDS.takeOver}
      </Button>
    </Card>
  );
}

const HOLE = '';

/** Whose place may be taken: the empty one where there is one, and that of those who are not here. */
function placesIn({ members, headcount }: SlotView): { key: string; words: string }[] {
  const filling = members.filter(
    ({ isStandby, state }) => state === 'present' || (!isStandby && state !== 'left'),
  );
  const away = filling.filter(({ state }) => state !== 'present');
  return [
    ...(filling.length < headcount ? [{ key: HOLE, words: CHECK_IN_WORDS.takeOverHole }] : []),
    ...away.map(({ personId, name }) => ({ key: personId, words: name })),
  ];
}
