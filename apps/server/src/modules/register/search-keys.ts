import { createHash } from 'node:crypto';

/** How far back a look goes: the month and the one before, the year and the one before, everything. */
export const REACHES = ['months', 'years', 'all'] as const;
export type Reach = (typeof REACHES)[number];

/** What was typed, as words that must all be there; two signs side by side are a key (see the migration register-words). */
export const wordsAsked = (said: string): string[] => said.split(/\s+/).filter((word) => word !== '');

/** In which register, how far back from which instant. */
interface Where {
  stationId: string;
  reach: Reach;
  newest: Date;
}

/** What each key begins with, newest stretch of time first. */
function beginnings({ stationId, reach, newest }: Where): string[] {
  const town = createHash('md5').update(stationId).digest('hex').slice(0, 8);
  const year = newest.getUTCFullYear();
  if (reach === 'all') return [`${town}a`];
  if (reach === 'years') return [`${town}y${year}|`, `${town}y${year - 1}|`];
  const month = newest.getUTCMonth() + 1;
  const before = month === 1 ? `${year - 1}.12` : `${year}.${month - 1}`;
  return [`${town}m${year}.${month}|`, `${town}m${before}|`];
}

const quoted = (key: string): string => `'${key.replace(/['\\]/g, '$&$&')}'`;
const lowered = (word: string): string => word.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** The question in Postgres' own language: all keys of all words, within one stretch of time or another. */
export function keysAsked(words: readonly string[], where: Where): string {
  const pairs = words.flatMap(pairsOf);
  return beginnings(where)
    .map(
      (begin) =>
        `(${pairs.map(({ key, isOpen }) => `${quoted(begin + key)}${isOpen ? ':*' : ''}`).join(' & ')})`,
    )
    .join(' | ');
}

/** One sign alone is the beginning of any key. */
function pairsOf(word: string): { key: string; isOpen: boolean }[] {
  const signs = Array.from(lowered(word));
  if (signs.length === 1) return [{ key: signs[0] ?? '', isOpen: true }];
  return signs.slice(1).map((sign, place) => ({ key: `${signs[place] ?? ''}${sign}`, isOpen: false }));
}
