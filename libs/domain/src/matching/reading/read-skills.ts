import type { Skill, WishKind } from '../card';
import { CANNOT, HANDY, SKILL_WORDS, YOUNG } from './lexicon/skills';
import { isCondition, type Asked } from './read-people';
import { find, type Clause, type Found, type Text } from './text';
import { WITHOUT_WHEELCHAIR } from './lexicon/limits';

/** Skills a wish of this kind needs, or would like. */
export function readSkillsWanted(text: Text, kind: WishKind | null): Asked<Skill>[] {
  const asked = new Map<Skill, Asked<Skill>>();
  for (const clause of text.clauses) {
    for (const { skill, heard } of skillsIn(clause, kind === null ? [] : [kind])) {
      const isMust = isCondition(clause.words);
      const before = asked.get(skill);
      if (before === undefined || (isMust && !before.isMust)) asked.set(skill, { value: skill, isMust, heard });
    }
    const young = find(YOUNG, clause);
    if (young !== null && !asked.get('young')?.isMust)
      asked.set('young', { value: 'young', isMust: /必须|只要|一定|非|得是/.test(clause.words), heard: young });
  }
  return settled([...asked.values()], kind);
}

/** What a kind of wish needs even when nobody says so, and what one skill makes of another. */
function settled(asked: Asked<Skill>[], kind: WishKind | null): Asked<Skill>[] {
  const has = (skill: Skill) => asked.some(({ value }) => value === skill);
  if (kind === 'reading' && has('write')) return asked.filter(({ value }) => value !== 'read');
  if (kind === 'chess' && has('weiqi')) return asked.filter(({ value }) => value !== 'xiangqi');
  return asked;
}

function skillsIn(clause: Clause, kinds: readonly WishKind[]): { skill: Skill; heard: Found }[] {
  return SKILL_WORDS.flatMap(({ skill, pattern, kinds: of }) => {
    if (!kinds.some((kind) => of.includes(kind))) return [];
    if (skill === 'wheelchair' && WITHOUT_WHEELCHAIR.test(clause.words)) return [];
    const heard = find(pattern, clause);
    return heard === null ? [] : [{ skill, heard }];
  });
}

const MENDING: readonly Skill[] = ['electric', 'plumb', 'wood', 'drill'];

/** Skills a member offers with these kinds. What they say they cannot is none. */
export function readSkills(text: Text, kinds: readonly WishKind[]): { value: Skill; heard: Found }[] {
  const skills = new Map<Skill, Found>();
  const wide = kinds.some((kind) => kind === 'shopping') ? [...kinds, 'walk' as const] : kinds;
  for (const clause of text.clauses) {
    for (const { skill, heard } of skillsIn(clause, wide)) {
      const after = clause.words.slice(heard.from - clause.from);
      if (!CANNOT.test(after) || skill === 'wheelchair') skills.set(skill, skills.get(skill) ?? heard);
    }
    const young = find(YOUNG, clause);
    if (young !== null) skills.set('young', young);
    const handy = kinds.includes('repair') ? find(HANDY, clause) : null;
    if (handy !== null) for (const skill of MENDING) skills.set(skill, skills.get(skill) ?? handy);
  }
  return [...skills].map(([value, heard]) => ({ value, heard }));
}
