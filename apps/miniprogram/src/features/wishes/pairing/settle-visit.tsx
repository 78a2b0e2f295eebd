import { settleVisit, type VisitView } from '@doorstep/contracts';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Stepper } from '../../../ui/stepper';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';
import { PAIRING_WORDS } from './words';

const STEP = 15;

/** The two said different things; the secretary has asked, and says how it was. */
export function SettleVisit({ visit: { visitId, minutes } }: { visit: VisitView }) {
  const [length, setLength] = useState(minutes);
  const { act, isBusy, problem } = useWishAct(settleVisit, () => tell(WISHES_WORDS.saved));
  return (
    <>
      <Stepper
        id="settle-length"
        words={PAIRING_WORDS.howLong}
        value={length}
        least={STEP}
        most={720}
        step={STEP}
        says={PAIRING_WORDS.hoursOf}
        onChange={setLength}
      />
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="settle-came" isBusy={isBusy} onTap={() => act({ visitId, came: true, minutes: length })}>
        {PAIRING_WORDS.settleCame}
      </Button>
      <Button id="settle-not" look="second" isBusy={isBusy} onTap={() => act({ visitId, came: false })}>
        {PAIRING_WORDS.settleNot}
      </Button>
    </>
  );
}
