import type { AskOf, Endpoint } from '@doorstep/contracts';
import { newKey } from '../../../device/new-key';
import { problemWords } from '../../../device/problem-words';
import { call } from '../../../device/request';
import { tell } from '../../../ui/toast';
import { lookAtWallAgain } from '../use-wish-act';
import { WISHES_WORDS } from '../words';

/** Says that a card was changed, with the way back to what it said before. The page it was changed on may be gone by then. */
export function tellOfChange<E extends Endpoint>(
  endpoint: E,
  before: AskOf<E>,
  words: string = WISHES_WORDS.changed,
): void {
  const putBack = async (): Promise<void> => {
    await call(endpoint, before, { idempotencyKey: newKey() });
    lookAtWallAgain();
    tell(WISHES_WORDS.changedBack);
  };
  tell(words, () => void putBack().catch((problem: unknown) => tell(problemWords(problem as Error))));
}
