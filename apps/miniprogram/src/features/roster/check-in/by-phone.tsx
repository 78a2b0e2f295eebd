import type { SlotView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { problemWords } from '../../../device/problem-words';
import { useCallStation } from '../../../device/use-station';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { useCheckIn } from './use-check-in';
import { CHECK_IN_WORDS } from './words';

/** At night one sits at home: a tap says that the telephone is on. */
export function ByPhone({ slot }: { slot: SlotView }) {
  const { send, topUp, isBusy, problem } = useCheckIn(slot);
  const callStation = useCallStation();
  const checkIn = (): void => {
    void topUp();
    send(undefined);
  };
  return (
    <>
      <Text>{CHECK_IN_WORDS.onCall}</Text>
      {problem && <ErrorNote words={problemWords(problem)} onCall={callStation} />}
      <Button id="check-in-phone" icon="phone" isBusy={isBusy} onTap={checkIn}>
        {CHECK_IN_WORDS.onCallSend}
      </Button>
    </>
  );
}
