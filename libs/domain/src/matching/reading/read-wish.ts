import type { Heard, Limits, MeetingPlace, Resident, WishCard } from '../card';
import type { HowOften, WishKindId } from '../../wishes/wish-kinds';
import { slotsOf } from '../week-bits';
import {
  AT_HOME,
  AT_STATION,
  DOWNSTAIRS,
  GOES_ALONE,
  HARD_OF_HEARING,
  HAS_PETS,
  NEEDS_FETCHING,
  WHEELCHAIR,
  WITHOUT_WHEELCHAIR,
} from './lexicon/limits';
import { TOPICS } from './lexicon/topics';
import { readKinds, SURE_ENOUGH, type KindFound } from './read-kinds';
import { readHelperGender, readNearness, readTongueWanted, type Asked } from './read-people';
import { readSkillsWanted } from './read-skills';
import { readTimes } from './read-times';
import { findIn, textOf, type Found, type Text } from './text';

/** What is asked once unless the words say again and again. */
const ONCE: ReadonlySet<WishKindId | null> = new Set([
  'hospital',
  'repair',
  'haircut',
  'phone',
  'meds',
  'errand',
  null,
]);

const AGAIN =
  /每周|每星期|每礼拜|一周[一两二三四五几]|一(?:个)?(?:星期|礼拜)[一两二三四五几]|隔天|隔日|隔一天|隔三差五|隔[两三]|经常|常来|时常|固定|每逢|逢[周一二三四五六集]|每月|每个月|一个月[一两]|三天两头|长期|平时|每次|定期|每隔|一三五|二四六|没事就|有空就/;
const NOT_DAILY = /不用(?:天天|每天)|不必(?:天天|每天)|不要求(?:天天|每天)|用不着(?:天天|每天)|有空就/;
/** Daily is told of one's days, not asked of others. */
const DAILY_LIFE =
  /(?:天天|每天|见天儿?|成天)(?:就?我?(?:一个人|自己|自个儿)|在家|躺|闷|盯|看电视|吃药|喝药|失眠|疼|对着|守着|关在|憋|都?想|睡不着|打针|盼)/;

/** Where people meet for each kind when nothing is said. */
const USUAL_PLACE: Record<WishKindId, MeetingPlace> = {
  shopping: 'home',
  chat: 'home',
  walk: 'home',
  hospital: 'out',
  chess: 'home',
  cards: 'station',
  park: 'out',
  phone: 'home',
  repair: 'home',
  haircut: 'home',
  reading: 'home',
  kids: 'station',
  meds: 'out',
  errand: 'out',
};
/** Kinds whose place the words may move. The others happen where they happen. */
const MOVABLE: ReadonlySet<WishKindId> = new Set([
  'chat',
  'chess',
  'cards',
  'phone',
  'reading',
  'kids',
  'haircut',
]);

function frequencyOf(text: Text, kind: WishKindId | null, saysEvery: boolean): HowOften {
  const isDaily = saysEvery && !NOT_DAILY.test(text.words) && !DAILY_LIFE.test(text.words);
  if (isDaily) return 'daily';
  if (AGAIN.test(text.words)) return 'weekly';
  return ONCE.has(kind) ? 'once' : 'weekly';
}

/** A walk begins at the flat's door when going down is part of the help, else downstairs. */
function walkPlace(text: Text): MeetingPlace {
  const isCompany = /伴|一起|一块|结伴|跟我|碰头/.test(text.words) || GOES_ALONE.test(text.words);
  if (isCompany && !NEEDS_FETCHING.test(text.words.replace(GOES_ALONE, ''))) return 'downstairs';
  return 'home';
}

function placeOf(text: Text, kind: WishKindId | null): MeetingPlace {
  if (kind === 'walk') return walkPlace(text);
  if (kind === 'kids' && /接|放学|送/.test(text.words)) return 'out';
  const usual = kind === null ? 'home' : USUAL_PLACE[kind];
  return kind !== null && MOVABLE.has(kind) ? (placeSaid(text, kind) ?? usual) : usual;
}

function placeSaid(text: Text, kind: WishKindId): MeetingPlace | null {
  if (AT_HOME.test(text.words)) return 'home';
  if (AT_STATION.test(text.words)) return 'station';
  return DOWNSTAIRS.test(text.words) && kind !== 'haircut' ? 'downstairs' : null;
}

/** So much less sure, and it is no other kind worth offering. */
const MUCH_LESS = 2.5;

function kindsOf(text: Text): { kind: KindFound | null; others: WishKindId[] } {
  const [first, ...rest] = readKinds(text);
  if (first === undefined || first.weight < SURE_ENOUGH) return { kind: null, others: [] };
  const others = rest.filter(({ weight }) => weight >= 2 && weight > first.weight - MUCH_LESS);
  return { kind: first, others: others.map(({ kind }) => kind).slice(0, 3) };
}

/** One reading as it is noted on the card. */
const note = (field: string, value: string, { words, from, to }: Found): Heard => ({
  field,
  value,
  words,
  from,
  to,
});

class Limiting {
  readonly must: Limits = { gender: null, language: null, near: null, skills: [] };
  readonly would: Limits = { gender: null, language: null, near: null, skills: [] };
  readonly heard: Heard[] = [];

  take<K extends 'gender' | 'language' | 'near'>(
    field: K,
    asked: Asked<NonNullable<Limits[K]>> | null,
  ): void {
    if (asked === null) return;
    (asked.isMust ? this.must : this.would)[field] = asked.value;
    this.heard.push(note(`${asked.isMust ? 'must' : 'would'}.${field}`, asked.value, asked.heard));
  }

  takeSkills(asked: Asked<Limits['skills'][number]>[]): void {
    for (const { value, isMust, heard } of asked) {
      (isMust ? this.must : this.would).skills.push(value);
      this.heard.push(note(`${isMust ? 'must' : 'would'}.skills`, value, heard));
    }
  }
}

const FACTS = [
  ['hasPets', HAS_PETS],
  ['isHardOfHearing', HARD_OF_HEARING],
  ['usesWheelchair', WHEELCHAIR],
] as const;
type Fact = (typeof FACTS)[number][0];

/** What the words let slip about the home and the person. */
function factsOf(text: Text): { field: Fact; found: Found }[] {
  return FACTS.flatMap(([field, pattern]) => {
    const found = findIn(pattern, text);
    const isNot = field === 'usesWheelchair' && WITHOUT_WHEELCHAIR.test(text.words);
    return found === null || isNot ? [] : [{ field, found }];
  });
}

/** So many say enough. */
const MOST_TOPICS = 12;

export const topicsOf = (text: Text): string[] =>
  TOPICS.filter(([, pattern]) => pattern.test(text.words))
    .map(([topic]) => topic)
    .slice(0, MOST_TOPICS);

function limitsOf(text: Text, kind: WishKindId | null): Limiting {
  const limits = new Limiting();
  limits.take('gender', readHelperGender(text));
  limits.take('language', readTongueWanted(text));
  limits.take('near', readNearness(text));
  limits.takeSkills(readSkillsWanted(text, kind));
  return limits;
}

/**
 * Reads a yellow card in its own words. Never throws; what is not understood stays open (`kind` null), and every thing
 * understood says from which words, so that a person can see and mend it.
 */
export function readWish(given: string, _resident: Resident): WishCard {
  const text = textOf(given);
  const { kind: named, others } = kindsOf(text);
  const kind = named === null ? null : named.kind;
  const times = readTimes(text, 'wish');
  const limits = limitsOf(text, kind);
  const facts = factsOf(text);
  const is = (field: Fact) => facts.some((fact) => fact.field === field);
  const heard = [
    ...(named === null ? [] : [note('kind', named.kind, named.heard)]),
    ...times.heard.map((found) => note('slots', found.words, found)),
    ...limits.heard,
    ...facts.map(({ field, found }) => note(field, 'true', found)),
  ];
  return {
    kind,
    otherKinds: others,
    slots: slotsOf(times.bits),
    frequency: frequencyOf(text, kind, times.saysEvery),
    place: placeOf(text, kind),
    must: limits.must,
    would: limits.would,
    hasPets: is('hasPets'),
    isHardOfHearing: is('isHardOfHearing'),
    usesWheelchair: is('usesWheelchair'),
    topics: topicsOf(text),
    heard: heard.map((one) => ({ ...one, words: given.slice(one.from, one.to) })),
  };
}
