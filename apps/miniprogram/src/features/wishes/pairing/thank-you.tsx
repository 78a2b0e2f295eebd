import { thankCompanion } from '@doorstep/contracts';
import { useRef, useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { Toggle } from '../../../ui/toggle';
import { useWishAct } from '../use-wish-act';
import { PAIRING_WORDS } from './words';

/** A card of thanks for whoever came; on the wall only where one wants it there. */
export function ThankYou({ pairingId }: { pairingId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button id="thank" icon="heart" look="second" onTap={() => setOpen(true)}>
        {PAIRING_WORDS.thank}
      </Button>
      {isOpen && <ThankSheet pairingId={pairingId} onClose={() => setOpen(false)} />}
    </>
  );
}

function ThankSheet({ pairingId, onClose }: { pairingId: string; onClose: () => void }) {
  const words = useRef('');
  const [onWall, setOnWall] = useState(true);
  const [isMissing, setMissing] = useState(false);
  const { act, isBusy, problem } = useWishAct(thankCompanion, () => {
    tell(PAIRING_WORDS.thanked);
    onClose();
  });
  const send = (): void => {
    setMissing(words.current === '');
    if (words.current !== '') act({ pairingId, words: words.current, onWall });
  };
  const foot = (
    <>
      {isMissing && <ErrorNote words={PAIRING_WORDS.thankWords} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="send-thanks" icon="heart" isBusy={isBusy} onTap={send}>
        {PAIRING_WORDS.thank}
      </Button>
    </>
  );
  return (
    <Sheet title={PAIRING_WORDS.thank} onClose={onClose} foot={foot}>
      <Field
        id="thanks-words"
        label={PAIRING_WORDS.thankWords}
        most={100}
        onWords={(said) => (words.current = said.trim())}
      />
      <Toggle id="on-wall" words={PAIRING_WORDS.thankWall} isOn={onWall} onChange={setOnWall} />
    </Sheet>
  );
}
