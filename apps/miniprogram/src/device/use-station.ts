import { readPlaces, type AnswerOf } from '@doorstep/contracts';
import { phone } from './feedback';
import { useStanding } from './session';
import { useAsk } from './use-ask';

const AN_HOUR = 3_600_000;

/** The station this person belongs to: its name, its telephone, its buildings. Kept on the phone: needed most without network. */
export function useStation(): AnswerOf<typeof readPlaces> | undefined {
  const isAsked = useStanding((standing) => standing.phase === 'signed-in');
  return useAsk(readPlaces, {}, { isAsked, isKept: isAsked, freshFor: AN_HOUR }).data;
}

/** Calls the station; undefined while its number is not known. */
export function useCallStation(): (() => void) | undefined {
  const number = useStation()?.stationPhone;
  return number ? () => void phone(number) : undefined;
}
