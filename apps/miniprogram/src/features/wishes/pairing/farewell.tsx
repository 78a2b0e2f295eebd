import { endPairing, stopPairing, type PairingView } from '@doorstep/contracts';
import type { PairingAction } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { PAIRING_WORDS } from './words';

/** The two ways out: a kind goodbye without a reason, and stopping at once when something has happened. */
export function Farewell({ pairing, may }: { pairing: PairingView; may: readonly PairingAction[] }) {
  const [open, setOpen] = useState<'end' | 'stop'>();
  const close = (): void => setOpen(undefined);
  const { pairingId } = pairing;
  return (
    <>
      {may.includes('end') && (
        <Button id="end-pairing" look="quiet" onTap={() => setOpen('end')}>
          {PAIRING_WORDS.end}
        </Button>
      )}
      {may.includes('stop') && (
        <Button id="stop-pairing" look="quiet" icon="alert" onTap={() => setOpen('stop')}>
          {PAIRING_WORDS.stop}
        </Button>
      )}
      {open === 'end' && <EndSheet pairing={pairing} onClose={close} />}
      {open === 'stop' && <StopSheet pairingId={pairingId} onClose={close} />}
    </>
  );
}

/** Whoever wished may want somebody else; where the companion leaves, the station looks for the next one by itself. */
function EndSheet({ pairing, onClose }: { pairing: PairingView; onClose: () => void }) {
  const { pairingId, standing } = pairing;
  const isOwn = standing.isResident;
  const { act, isBusy, problem } = useWishAct(endPairing, () => {
    tell(PAIRING_WORDS.ended);
    onClose();
  });
  const foot = (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      {isOwn && (
        <Button
          id="end-again"
          look="second"
          isBusy={isBusy}
          onTap={() => act({ pairingId, wishGoesOn: true })}
        >
          {PAIRING_WORDS.endAgain}
        </Button>
      )}
      <Button id="end-for-good" isBusy={isBusy} onTap={() => act({ pairingId, wishGoesOn: false })}>
        {isOwn ? PAIRING_WORDS.endForGood : PAIRING_WORDS.end}
      </Button>
    </>
  );
  return (
    <Sheet title={PAIRING_WORDS.end} onClose={onClose} foot={foot}>
      <Text>{isOwn ? PAIRING_WORDS.endWords : PAIRING_WORDS.endWordsOther}</Text>
    </Sheet>
  );
}

function StopSheet({ pairingId, onClose }: { pairingId: string; onClose: () => void }) {
  const words = useRef('');
  const [isMissing, setMissing] = useState(false);
  const { act, isBusy, problem } = useWishAct(stopPairing, () => {
    tell(PAIRING_WORDS.stopped);
    onClose();
  });
  const send = (): void => {
    setMissing(words.current === '');
    if (words.current !== '') act({ pairingId, words: words.current });
  };
  const foot = (
    <>
      {isMissing && <ErrorNote words={PAIRING_WORDS.stopWords} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="send-stop" icon="alert" isBusy={isBusy} onTap={send}>
        {PAIRING_WORDS.stop}
      </Button>
    </>
  );
  return (
    <Sheet title={PAIRING_WORDS.stop} onClose={onClose} foot={foot}>
      <Field
        id="stop-words"
        label={PAIRING_WORDS.stopWords}
        most={300}
        onWords={(said) => (words.current = said.trim())}
      />
    </Sheet>
  );
}
