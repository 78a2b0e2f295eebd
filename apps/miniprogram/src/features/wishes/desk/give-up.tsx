import { giveUpWish, type YellowCard } from '@doorstep/contracts';
import { useRef, useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Reasons } from '../../../ui/reasons';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';

/** What cannot be done for now is said, with why: nobody waits for ever without a word. */
export function GiveUp({ wish: { wishId } }: { wish: YellowCard }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button id={`give-up-${wishId}`} look="quiet" onTap={() => setOpen(true)}>
        {WISHES_WORDS.giveUp}
      </Button>
      {isOpen && <GiveUpSheet wishId={wishId} onClose={() => setOpen(false)} />}
    </>
  );
}

function GiveUpSheet({ wishId, onClose }: { wishId: string; onClose: () => void }) {
  const reason = useRef('');
  const [isMissing, setMissing] = useState(false);
  const { act, isBusy, problem } = useWishAct(giveUpWish, () => {
    tell(WISHES_WORDS.declined);
    onClose();
  });
  const send = (): void => {
    setMissing(reason.current === '');
    if (reason.current !== '') act({ wishId, reason: reason.current });
  };
  const foot = (
    <>
      {isMissing && <ErrorNote words={WISHES_WORDS.giveUpWhy} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="send-give-up" isBusy={isBusy} onTap={send}>
        {WISHES_WORDS.giveUp}
      </Button>
    </>
  );
  return (
    <Sheet title={WISHES_WORDS.giveUp} onClose={onClose} foot={foot}>
      <Reasons
        name="give-up"
        label={WISHES_WORDS.giveUpWhy}
        items={WISHES_WORDS.giveUpReasons}
        ownWords={WISHES_WORDS.ownWords}
        onWords={(words) => (reason.current = words)}
      />
    </Sheet>
  );
}
