/* A card's words, made ready for reading without moving a single place. */

/** A stretch between two stops, with where it begins. */
export interface Clause {
  words: string;
  from: number;
}

/** The words of a card: even in width, cut at every stop. */
export interface Text {
  words: string;
  clauses: readonly Clause[];
}

/** Something found, and where. */
export interface Found {
  words: string;
  from: number;
  to: number;
}

/** More than a card may hold; what comes after is not read. */
const MOST_READ = 600;
const STOPS = /[，。！？；,!?;\n\r—…（）()]|\.(?!\d)/g;

/** Full-width letters, digits and marks become narrow ones; places stay as they are. */
function narrow(words: string): string {
  return words
    .replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\t]/g, ' ');
}

/** Cuts a card's words at its stops. */
export function textOf(given: string): Text {
  const words = narrow(given.slice(0, MOST_READ)).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const clauses: Clause[] = [];
  let from = 0;
  for (const stop of words.matchAll(STOPS)) {
    if (stop.index > from) clauses.push({ words: words.slice(from, stop.index), from });
    from = stop.index + stop[0].length;
  }
  if (from < words.length) clauses.push({ words: words.slice(from), from });
  return { words, clauses };
}

/** Where a pattern stands in some words that begin at `from`. */
export function find(pattern: RegExp, { words, from }: Clause): Found | null {
  const match = pattern.exec(words);
  if (match === null || match[0] === '') return null;
  return { words: match[0], from: from + match.index, to: from + match.index + match[0].length };
}

/** Where a pattern stands first in the whole text. */
export const findIn = (pattern: RegExp, text: Text): Found | null =>
  find(pattern, { words: text.words, from: 0 });
