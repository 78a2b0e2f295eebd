import type { Skill } from '../card';
import type { WishKindId } from '../../wishes/wish-kinds';
import { CANNOT, HANDY, OTHER_GAMES, SKILL_WORDS, STRONG, YOUNG } from './lexicon/skills';
import { isCondition, type Asked } from './read-people';
import { find, findIn, type Clause, type Found, type Text } from './text';
import { WITHOUT_WHEELCHAIR } from './lexicon/limits';

/** Youth is a liking unless it is insisted on in so many words. */
const INSISTS_ON_YOUTH = /必须|只要|一定|非|得是/;

/** Skills a wish of this kind needs, or would like. */
export function readSkillsWanted(text: Text, kind: WishKindId | null): Asked<Skill>[] {
  const asked = new Map<Skill, Asked<Skill>>();
  const note = (value: Skill, isMust: boolean, heard: Found) => {
    const before = asked.get(value);
    if (before === undefined || (isMust && !before.isMust)) asked.set(value, { value, isMust, heard });
  };
  for (const clause of text.clauses) {
    for (const { skill, heard } of skillsIn(clause, kind === null ? [] : [kind]))
      note(skill, isCondition(clause.words), heard);
    const strong = strengthWanted(clause, kind);
    if (strong !== null) note('lift', isCondition(clause.words), strong);
    const young = youthWanted(clause);
    if (young !== null) note('young', INSISTS_ON_YOUTH.test(clause.words), young);
  }
  const usual = gameWanted(text, kind);
  if (usual !== null && !asked.has('weiqi')) note('xiangqi', true, usual);
  return settled([...asked.values()], kind);
}

const gameWanted = (text: Text, kind: WishKindId | null): Found | null =>
  kind === 'chess' ? usualGame(text) : null;

const youthWanted = (clause: Clause): Found | null =>
  /不要|别/.test(clause.words) ? null : find(YOUNG, clause);

/** Where somebody is taken out, strength is asked to hold them. */
const strengthWanted = (clause: Clause, kind: WishKindId | null): Found | null =>
  kind === 'walk' || kind === 'hospital' ? find(STRONG, clause) : null;

/** What a kind of wish needs even when nobody says so, and what one skill makes of another. */
function settled(asked: Asked<Skill>[], kind: WishKindId | null): Asked<Skill>[] {
  const has = (skill: Skill) => asked.some(({ value }) => value === skill);
  // With a car or on foot: whoever brings the shopping may see to that.
  if (kind === 'shopping') return asked.filter(({ value }) => value !== 'drive');
  if (kind === 'reading' && has('write')) return asked.filter(({ value }) => value !== 'read');
  if (kind === 'chess' && has('weiqi')) return asked.filter(({ value }) => value !== 'xiangqi');
  return asked;
}

function skillsIn(clause: Clause, kinds: readonly WishKindId[]): { skill: Skill; heard: Found }[] {
  return SKILL_WORDS.flatMap(({ skill, pattern, kinds: of }) => {
    if (!kinds.some((kind) => of.includes(kind))) return [];
    if (skill === 'wheelchair' && WITHOUT_WHEELCHAIR.test(clause.words)) return [];
    const heard = find(pattern, clause);
    return heard === null ? [] : [{ skill, heard }];
  });
}

/** 下棋 without a name is the game everybody plays. */
function usualGame(text: Text): Found | null {
  return OTHER_GAMES.test(text.words) ? null : findIn(/棋|[盘局]/, text);
}

const MENDING: readonly Skill[] = ['electric', 'plumb', 'wood', 'drill'];

/** Skills a member offers with these kinds. What they say they cannot is none. */
export function readSkills(text: Text, kinds: readonly WishKindId[]): { value: Skill; heard: Found }[] {
  // Who carries shopping upstairs can carry.
  const wide = kinds.includes('shopping') ? [...kinds, 'walk' as const] : kinds;
  const found = text.clauses.flatMap((clause) => [
    ...skillsIn(clause, wide).filter(({ skill, heard }) => isAble(skill, clause, heard)),
    ...named('young', YOUNG, clause),
    ...named('lift', STRONG, clause),
    ...(kinds.includes('repair') ? handinessIn(clause) : []),
  ]);
  const game = kinds.includes('chess') ? usualGame(text) : null;
  if (game !== null) found.push({ skill: 'xiangqi', heard: game });
  const firsts = new Map<Skill, Found>();
  for (const { skill, heard } of found) firsts.set(skill, firsts.get(skill) ?? heard);
  return [...firsts].map(([value, heard]) => ({ value, heard }));
}

const isAble = (skill: Skill, clause: Clause, heard: Found) => {
  const place = heard.from - clause.from;
  if (/(?:不会|不能|不敢|没学过)[^，]{0,2}$/.test(clause.words.slice(0, place))) return false;
  if (skill === 'drive' && /没有?车(?!的)/.test(clause.words)) return false;
  return skill === 'wheelchair' || !CANNOT.test(clause.words.slice(place));
};

function named(skill: Skill, pattern: RegExp, clause: Clause): { skill: Skill; heard: Found }[] {
  const heard = find(pattern, clause);
  return heard === null || CANNOT.test(clause.words.slice(heard.from - clause.from))
    ? []
    : [{ skill, heard }];
}

function handinessIn(clause: Clause): { skill: Skill; heard: Found }[] {
  const heard = find(HANDY, clause);
  return heard === null ? [] : MENDING.map((skill) => ({ skill, heard }));
}
