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
import { COUNTRYMEN, FROM_THERE, HOME_IS, TONGUES } from './lexicon/skills';
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
  if (isTold(before, after)) return false;
  return (
    SEEKS.test(before) ||
    SEEKS.test(before.replace(/[^，]{0,6}的$/, '')) ||
    /^(?:来|帮|陪|给|教|就|方便|更|优先|最|搭|领)/.test(after) ||
    (before.trim() === '' && after === '')
  );
}

/** Said of oneself, or of others one is with; or somebody only told something. */
const isTold = (before: string, after: string): boolean =>
  /(?:几个|我们|我是|我一个|老伴|跟着|俩|[一两仨]帮)$/.test(before) ||
  /^(?:们)?(?:说|讲过|告诉|介绍|推荐)/.test(after) ||
  (before.trim() === '' && /^(?:也|都|就)?(?:爱|喜欢|好|怕|一个人|一枚)/.test(after));

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
  if (
    /^(?:的)?[^，]{0,4}(?:不方便|不敢|不会|就算了|不行|免|别|不接|下不了手|不去|不进|怕|止步|请回|勿扰|绕道|找别人)/.test(
      after,
    )
  )
    return [{ value: other(gender), isMust: true, heard }];
  if (/不(?:进|去|给|接|陪|碰)[^，]{0,2}$/.test(before))
    return [{ value: other(gender), isMust: true, heard }];
  if (/^(?:一枚|一名|一个|一位)/.test(after)) return [];
  const isJoined = /^(?:家)?(?:我)?才|^(?:们)?(?:凑|来找|跟上|一块|一起|都来)/.test(after);
  if (!isJoined && !FOR_WHOM.test(before)) return [];
  return [{ value: gender, isMust: true, heard }];
}

/** The tongue a wish asks for. A place asks only beside countrymen or the talk of home. */
export function readTongueWanted(text: Text): Asked<Language> | null {
  for (const { language, named, place } of TONGUES) {
    const asked = tongueNamed(text, named, place) ?? (place && tongueOfPlace(text, place));
    if (asked !== null) return { value: language, ...asked };
  }
  return null;
}

function tongueOfPlace(text: Text, place: RegExp): AskedTongue | null {
  const home = text.clauses.find(({ words }) => COUNTRYMEN.test(words));
  return (home && tongueOfHome(text, home, place)) ?? peopleOf(text, place);
}

type AskedTongue = Omit<Asked<Language>, 'value'>;

function tongueNamed(text: Text, named: RegExp, place: RegExp | null): AskedTongue | null {
  const talk = place && new RegExp(`(?:${place.source})(?:话|口音|腔|味儿)`);
  for (const clause of text.clauses) {
    const heard = find(named, clause) ?? (talk && find(talk, clause));
    if (heard !== null) return { isMust: isCondition(clause.words), heard };
  }
  return null;
}

/** 「最好也是山东的」 asks for people from there, 「俺是莱州人」 tells where one is from oneself. */
function peopleOf(text: Text, place: RegExp): AskedTongue | null {
  for (const clause of text.clauses) {
    const heard = find(place, clause);
    if (heard === null) continue;
    const before = clause.words.slice(0, heard.from - clause.from);
    const isAsked =
      /(?:最好|要是|也是|都是|找|有没有|有)[^，]{0,4}$/.test(before) && !/[我俺]们?(?:也)?是$/.test(before);
    if (isAsked && /^(?:的|人|老乡|那边)/.test(clause.words.slice(heard.to - clause.from)))
      return { isMust: isCondition(clause.words), heard };
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
  if (heard === null) return null;
  const isHome = HOME_IS.test(text.words.slice(0, heard.from));
  return isHome || FROM_THERE.test(text.words.slice(heard.to)) ? heard : null;
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
