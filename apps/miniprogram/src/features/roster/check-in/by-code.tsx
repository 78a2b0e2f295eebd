import type { SlotView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { checkInCodeOf } from '../../../device/check-in-code';
import { problemWords } from '../../../device/problem-words';
import { ApiRefusal } from '../../../device/refusals';
import { canScan, scanCheckIn } from '../../../device/scan';
import { useCallStation } from '../../../device/use-station';
import { BigChoice } from '../../../ui/big-choice';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { DigitBoxes } from '../../../ui/digit-boxes';
import { ErrorNote } from '../../../ui/error-note';
import { useCheckIn } from './use-check-in';
import { CHECK_IN_WORDS } from './words';

/** Checking in at the station: scan the screen, or type its six digits. A scan sends at once; a code that came with the page needs one tap. */
export function ByCode({ slot, code }: { slot: SlotView; code: string | undefined }) {
  const given = checkInCodeOf(code) ?? '';
  const [digits, setDigits] = useState(given);
  const [isOdd, setOdd] = useState<keyof typeof ODD>();
  const { send, topUp, isBusy, problem } = useCheckIn(slot);
  const callStation = useCallStation();
  const tries = useWrongCodes(problem, () => setDigits(''));
  const isGiven = given !== '' && tries === 0;
  const mayScan = canScan() && (!isGiven || problem !== null);
  const scan = (): Promise<void> =>
    scanCheckIn().then(
      (seen) => {
        setOdd(seen.kind === 'other' ? 'scan' : undefined);
        if (seen.kind === 'code') send(seen.code);
      },
      () => setOdd('camera'),
    );
  const sendDigits = (): void => {
    const whole = checkInCodeOf(digits);
    setOdd(whole === undefined ? 'digits' : undefined);
    if (whole === undefined) return;
    void topUp();
    send(whole);
  };
  return (
    <>
      {problem && <ErrorNote words={problemWords(problem)} onCall={callStation} />}
      {isOdd !== undefined && <ErrorNote words={ODD[isOdd]} />}
      {mayScan && (
        <BigChoice
          id="scan-check-in"
          shape="row"
          drawing="scan"
          isMain
          words={CHECK_IN_WORDS.scan}
          onTap={() => void topUp().then(scan)}
        />
      )}
      <Card>
        <Text>{isGiven ? CHECK_IN_WORDS.filled : typeWords()}</Text>
        <DigitBoxes
          key={tries}
          id="check-in-digits"
          label={CHECK_IN_WORDS.digits}
          count={6}
          initial={isGiven ? given : ''}
          onDigits={setDigits}
        />
        <Button id="send-check-in" icon="check" isBusy={isBusy} onTap={sendDigits}>
          {CHECK_IN_WORDS.send}
        </Button>
        {!canScan() && !isGiven && <Text>{CHECK_IN_WORDS.noCamera}</Text>}
      </Card>
    </>
  );
}

const typeWords = (): string => (canScan() ? CHECK_IN_WORDS.type : CHECK_IN_WORDS.typeFirst);

const ODD = {
  scan: CHECK_IN_WORDS.notOurs,
  digits: CHECK_IN_WORDS.sixDigits,
  camera: CHECK_IN_WORDS.cameraFailed,
} as const;

/** How many codes were wrong so far; each time the boxes are to be empty again. */
function useWrongCodes(problem: Error | null, onWrong: () => void): number {
  const [seen, setSeen] = useState(problem);
  const [count, setCount] = useState(0);
  if (seen !== problem) {
    setSeen(problem);
    if (problem instanceof ApiRefusal && problem.code === 'check-in.wrong-code') {
      setCount(count + 1);
      onWrong();
    }
  }
  return count;
}
