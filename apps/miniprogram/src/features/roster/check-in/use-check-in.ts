import { checkIn, type SlotView } from '@doorstep/contracts';
import { useTopUp } from '../../../device/use-consents';
import { tell } from '../../../ui/toast';
import { hoursWords } from '../slot/slot-times';
import { useDutyAct } from '../use-duty-act';
import { CHECK_IN_WORDS } from './words';

/** Saying I am here: with the code on the station's screen, or without one where the slot is kept by telephone. */
export function useCheckIn(slot: Pick<SlotView, 'slotId' | 'startsAt' | 'endsAt'>): {
  send: (code: string | undefined) => void;
  /** Asks for one more message; to be the first thing in the tap. */
  topUp: () => Promise<unknown>;
  isBusy: boolean;
  problem: Error | null;
} {
  const [, until = ''] = hoursWords(slot).split('–');
  const { act, isBusy, problem } = useDutyAct(checkIn, () => tell(CHECK_IN_WORDS.done(until)));
  return {
    send: (code) => act({ slotId: slot.slotId, ...(code === undefined ? {} : { code }) }),
    topUp: useTopUp(),
    isBusy,
    problem,
  };
}
