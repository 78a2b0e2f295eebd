import { ApiRefusal } from './refusals';
import { DEVICE_WORDS } from './words';

/** The one sentence a person reads when something did not work. */
export function problemWords(problem: unknown): string {
  return problem instanceof ApiRefusal ? problem.message : DEVICE_WORDS.unreachable;
}
