import { CONCEPT_WORDS } from './concept-words';

let compiled: [string, RegExp][] | null = null;

/** The classes of words a normalised text touches, in the order of the table, each with how many of its words are said. */
export function conceptsIn(text: string): Map<string, number> {
  compiled ??= Object.entries(CONCEPT_WORDS).map(([name, words]) => [name, new RegExp(words, 'g')]);
  const said = new Map<string, number>();
  for (const [name, words] of compiled) {
    const found = text.match(words);
    if (found !== null) said.set(name, new Set(found).size);
  }
  return said;
}
