import { wordsOf } from './transport';

/** The person closed a picker, a scanner or a dialog without choosing: WeChat reports that as a failure. */
export const wasCancelled = (problem: unknown): boolean => /cancel/i.test(wordsOf(problem));
