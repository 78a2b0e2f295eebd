import { readDutyPolicy } from '@doorstep/contracts';
import { DEFAULT_POLICY, after, minutes, whyNotCheckIn } from '@doorstep/domain';
import { useAsk } from '../../../device/use-ask';
import { spanOf, type Timed } from './slot-times';

const AN_HOUR = 3_600_000;

/** Since when one may check in here: the station's own rule, the usual one until it is known. */
export function useCheckInTimes(): {
  mayCheckIn: (slot: Timed, now: Date) => boolean;
  opensAt: (slot: Timed) => Date;
} {
  const policy = useAsk(readDutyPolicy, {}, { isKept: true, freshFor: AN_HOUR }).data ?? DEFAULT_POLICY;
  return {
    mayCheckIn: (slot, now) => whyNotCheckIn(spanOf(slot), policy, now) === null,
    opensAt: (slot) => after(new Date(slot.startsAt), -minutes(policy.checkInMinutes)),
  };
}
