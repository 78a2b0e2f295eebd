import { unglueCards } from '@doorstep/contracts';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { PAIRING_WORDS } from './words';

/** Glued too quickly: the desk takes the two cards apart before both have answered. */
export function Unglue({ pairingId }: { pairingId: string }) {
  const { act, isBusy, problem } = useWishAct(unglueCards, () => tell(PAIRING_WORDS.unglued));
  return (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="unglue" look="quiet" icon="undo" isBusy={isBusy} onTap={() => act({ pairingId })}>
        {PAIRING_WORDS.unglue}
      </Button>
    </>
  );
}
