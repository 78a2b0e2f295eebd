import { askForGuidance, type Guidance } from '@doorstep/contracts';
import { useEffect, useState } from 'react';
import { useStanding } from './session';
import { useAsk } from './use-ask';

/** A pause of the writer as long as this, and the words are asked about. */
const PAUSE_MS = 600;
/** Fewer signs say nothing. */
const FEWEST = 3;
const FRESH_MS = 60_000;

/**
 * What the station understands of words while they are being written: asked after a pause, the question before is dropped,
 * and a bad network is silent, for it is only a help. Whoever has not signed in names the station by the scanned door.
 */
export function useGuidance(words: string, doorCode?: string): Guidance | undefined {
  const said = usePaused(words.trim());
  const stationId = useStanding((standing) => standing.me?.active.stationId);
  const where = doorCode === undefined ? (stationId ? { stationId } : {}) : { doorCode };
  const isAsked = Array.from(said).length >= FEWEST;
  const { data } = useAsk(askForGuidance, { ...where, words: said }, { isAsked, freshFor: FRESH_MS });
  return isAsked && said === words.trim() ? data : undefined;
}

/** The words as they were at the last pause. */
function usePaused(words: string): string {
  const [paused, setPaused] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return paused;
}
