import type { Gender, Language, Nearness } from '../card';
import {
  FELLOW,
  FOR_WHOM,
  HELPED_MEN,
  HELPED_WOMEN,
  INSISTS,
  MEN,
  REJECTED,
  REJECTS,
  SAME_BUILDING,
  SAME_UNIT,
  SEEKS,
  WOMEN,
  WOULD_LIKE,
} from './lexicon/limits';
import { COUNTRYMEN, FROM_THERE, TONGUES } from './lexicon/skills';
import { find, findIn, type Clause, type Found, type Text } from './text';

/** Something asked of the other side, and whether it is a condition. */
export interface Asked<T> {
  value: T;
  isMust: boolean;
  heard: Found;
}

/** Whether a breath names a condition or only a liking. */
export function isCondition(words: string): boolean {
  return !WOULD_LIKE.test(words) || INSISTS.test(words);
}

interface Mention {
  gender: Gender;
  words: string;
  place: number;
}

function mentions(words: string, women: RegExp, men: RegExp): Mention[] {
  const of = (gender: Gender, pattern: RegExp) =>
    [...words.matchAll(pattern)].map((hit) => ({ gender, words: hit[0], place: hit.index }));
  return [...of('F', women), ...of('M', men)].sort((a, b) => a.place - b.place);
}

const other = (gender: Gender): Gender => (gender === 'F' ? 'M' : 'F');

/** The sex of the helper a wish asks for: named as whom one seeks, or by whom one will not have. */
export function readHelperGender(text: Text): Asked<Gender> | null {
  let liking: Asked<Gender> | null = null;
  for (const clause of text.clauses) {
    for (const mention of mentions(clause.words, WOMEN, MEN)) {
      const asked = askedHelper(clause, mention);
      if (asked?.isMust) return asked;
      liking ??= asked;
    }
  }
  return liking;
}

function askedHelper({ words, from }: Clause, { gender, words: said, place }: Mention): Asked<Gender> | null {
  const before = words.slice(0, place);
  const after = words.slice(place + said.length);
  const heard = { words: said, from: from + place, to: from + place + said.length };
  if (REJECTED.test(after) || REJECTS.test(before)) return { value: other(gender), isMust: true, heard };
  if (!isSought(before, after)) return null;
  return { value: gender, isMust: isCondition(words) && !FELLOW.test(said), heard };
}

/** 「找位大姐」「有耐心的姑娘」 ask; 「几个老姐妹斗地主」「我是个老太太」 tell. */
function isSought(before: string, after: string): boolean {
  if (/(?:几个|我们|我是|我一个|老伴|跟着|俩|[一两仨]帮)$/.test(before)) return false;
  if (/^(?:们)?(?:说|讲过|告诉|介绍|推荐)/.test(after)) return false;
  return (
    SEEKS.test(before) ||
    SEEKS.test(before.replace(/[^，]{0,6}的$/, '')) ||
    /^(?:来|帮|陪|给|教|就|方便|更|优先|最|搭|领)/.test(after) ||
    (before.trim() === '' && after === '')
  );
}

/** Whom an offer is for, when it is for women or for men only. */
export function readOnlyGender(text: Text): Asked<Gender> | null {
  const meant = text.clauses.flatMap((clause) =>
    mentions(clause.words, HELPED_WOMEN, HELPED_MEN).flatMap((mention) => meantBy(clause, mention)),
  );
  const [first] = meant;
  if (first === undefined || meant.some(({ value }) => value !== first.value)) return null;
  return first;
}

function meantBy({ words, from }: Clause, { gender, words: said, place }: Mention): Asked<Gender>[] {
  const before = words.slice(0, place);
  const after = words.slice(place + said.length);
  const heard = { words: said, from: from + place, to: from + place + said.length };
  if (/^(?:的)?[^，]{0,4}(?:不方便|不敢|不会|就算了|不行|免|别|不接|下不了手)/.test(after))
    return [{ value: other(gender), isMust: true, heard }];
  if (/^(?:一枚|一名|一个|一位)/.test(after) || !FOR_WHOM.test(before)) return [];
  return [{ value: gender, isMust: true, heard }];
}

/** The tongue a wish asks for. A place asks only beside countrymen or the talk of home. */
export function readTongueWanted(text: Text): Asked<Language> | null {
  const home = text.clauses.find(({ words }) => COUNTRYMEN.test(words)) ?? null;
  for (const { language, named, place } of TONGUES) {
    const asked = tongueNamed(text, named) ?? (home && place && tongueOfHome(text, home, place));
    if (asked !== null) return { value: language, ...asked };
  }
  return null;
}

type AskedTongue = Omit<Asked<Language>, 'value'>;

function tongueNamed(text: Text, named: RegExp): AskedTongue | null {
  for (const clause of text.clauses) {
    const heard = find(named, clause);
    if (heard !== null) return { isMust: isCondition(clause.words), heard };
  }
  return null;
}

function tongueOfHome(text: Text, home: Clause, place: RegExp): AskedTongue | null {
  const heard = find(place, home) ?? findIn(place, text);
  return heard && { isMust: isCondition(home.words), heard };
}

/** The tongues a member speaks: by name, or by where they come from. */
export function readTongues(text: Text): { value: Language; heard: Found }[] {
  return TONGUES.flatMap(({ language, named, place }) => {
    const heard = findIn(named, text) ?? (place && comesFrom(place, text));
    return heard === null ? [] : [{ value: language, heard }];
  });
}

function comesFrom(place: RegExp, text: Text): Found | null {
  const heard = findIn(place, text);
  return heard !== null && FROM_THERE.test(text.words.slice(heard.to)) ? heard : null;
}

/** How near the helper must live. */
export function readNearness(text: Text): Asked<Nearness> | null {
  for (const [value, pattern] of [
    ['same_unit', SAME_UNIT],
    ['same_building', SAME_BUILDING],
  ] as const) {
    for (const clause of text.clauses) {
      const heard = find(pattern, clause);
      if (heard !== null) return { value, isMust: isCondition(clause.words), heard };
    }
  }
  return null;
}
