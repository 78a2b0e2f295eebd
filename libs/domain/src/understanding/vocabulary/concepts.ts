import { CONCEPT_WORDS } from './concept-words';

let compiled: [string, RegExp][] | null = null;

/** The classes of words a normalised text touches, in the order of the table. */
export function conceptsIn(text: string): string[] {
  compiled ??= Object.entries(CONCEPT_WORDS).map(([name, words]) => [name, new RegExp(words)]);
  return compiled.filter(([, words]) => words.test(text)).map(([name]) => name);
}
