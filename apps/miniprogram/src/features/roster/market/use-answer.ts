import { answerSwap, undoSwap, type OfferView } from '@doorstep/contracts';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useTopUp } from '../../../device/use-consents';
import { tell } from '../../../ui/toast';
import { useDutyAct, useSaidProblem, wayBack } from '../use-duty-act';
import { MARKET_WORDS } from './words';

export interface Answering {
  /** Says yes; a swap names the slot given in return. */
  accept: (returnSlotId: string | undefined) => void;
  /** Says yes once more, knowing what it breaks. */
  despite: () => void;
  /** What saying yes would break; empty when nothing, or not asked yet. */
  warnings: readonly string[];
  isBusy: boolean;
  problem: string | undefined;
  forget: () => void;
}

interface Warned {
  warnings: readonly string[];
  returnSlotId: string | undefined;
}

const CALM: Warned = { warnings: [], returnSlotId: undefined };

/** Saying yes to an offer in one tap, or in two where it breaks one's own limits. The secretary may say it for somebody. */
export function useAnswer(
  { offerId }: OfferView,
  forPersonId: string | undefined,
  onDone: () => void,
): Answering {
  const [warned, setWarned] = useState<Warned>(CALM);
  const [returnSlotId, setReturn] = useState<string>();
  const { act, isBusy, problem } = useDutyAct(answerSwap, ({ isDone, warnings, offer }) => {
    if (!isDone) return setWarned({ warnings, returnSlotId });
    setWarned(CALM);
    tell(
      MARKET_WORDS.accepted,
      offer.mayUndo ? wayBack(undoSwap, { offerId }, MARKET_WORDS.swappedBack) : undefined,
    );
    onDone();
  });
  useSaidProblem(problem);
  const topUp = useTopUp();
  const say = (slotId: string | undefined, despite: boolean): void => {
    if (forPersonId === undefined && !despite) void topUp();
    setReturn(slotId);
    act({
      offerId,
      accept: true,
      reason: '',
      despite,
      ...(slotId === undefined ? {} : { returnSlotId: slotId }),
      ...(forPersonId === undefined ? {} : { forPersonId }),
    });
  };
  return {
    accept: (slotId) => say(slotId, false),
    despite: () => say(warned.returnSlotId, true),
    warnings: warned.warnings,
    isBusy,
    problem: problem ? problemWords(problem) : undefined,
    forget: () => setWarned(CALM),
  };
}
