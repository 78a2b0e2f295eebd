import { LOUDNESS_WORDS, WAKE_PEOPLE, type Escalation } from '@doorstep/domain';
import { SILENCE_WORDS } from './words';

/** What would happen, in a sentence one can read aloud. */
export function previewOf({ rungs }: Escalation): string {
  const steps = rungs.map(({ wake, loudness, waitSeconds }, nth) => {
    const verb = nth === 0 ? '先叫' : '再叫';
    return `${verb}${WAKE_PEOPLE[wake]}（${LOUDNESS_WORDS[loudness]}），${SILENCE_WORDS.waits(waitSeconds)}`;
  });
  return `${steps.join('；没人应，')}；${SILENCE_WORDS.around}。`;
}
