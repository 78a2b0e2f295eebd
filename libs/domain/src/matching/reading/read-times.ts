import { crossed, WHOLE_WEEK } from '../week-bits';
import {
  ALSO,
  BUSY_MYSELF,
  EARLY_HOURS,
  FAMILY,
  FAMILY_AWAY,
  FAMILY_PRESENT,
  IMPLIED_MORNING,
  MEMBER_BUSY,
  NOT_AFTER,
  NOT_BEFORE,
  LATE_HOURS,
  ONLY_THEN,
  SCHOOL_DAYS,
  WORK_DAYS,
} from './lexicon/times';
import type { Clause, Found, Text } from './text';
import { marksOf, type TimeMark } from './time-marks';

/** When a card is for: half-day bits, whether daily was said, and the words it stands in. */
export interface Times {
  bits: number;
  saysEvery: boolean;
  heard: Found[];
}

/** One time as said: some days, some parts, or both. */
interface Phrase {
  days: number;
  parts: number;
  isNot: boolean;
  isAlso: boolean;
  /** 「晚上才在家」: then, and at no other part of the day. */
  isOnlyThen: boolean;
  /** A time at which family is there: it counts against only when the card names another. */
  isFamilyThere: boolean;
  marks: TimeMark[];
}

const ALL_DAYS = 127;
const ALL_PARTS = 7;

/** Reads every time a text names, those that do not suit included. */
export function readTimes(text: Text, who: 'wish' | 'offer'): Times {
  const isLate = LATE_HOURS.test(text.words) && !EARLY_HOURS.test(text.words);
  const phrases = withOnlyThen(text.clauses.flatMap((clause) => phrasesOf(clause, { who, isLate })));
  const wanted = phrases.filter((phrase) => !phrase.isNot);
  const named = wanted.filter((phrase) => phrase.days !== 0 || phrase.parts !== 0);
  const suiting = withoutFamilyTimes(named);
  const impliedDays = who === 'offer' || SCHOOL_DAYS.test(text.words) ? daysImplied(text.words) : ALL_DAYS;
  const implied = { days: impliedDays, parts: IMPLIED_MORNING.test(text.words) ? 1 : ALL_PARTS };
  const bits = without(
    joined(suiting, implied),
    phrases.filter((phrase) => phrase.isNot),
  );
  const marks = phrases.flatMap((phrase) => phrase.marks);
  return {
    bits,
    saysEvery: wanted.some(({ marks: some }) => some.some((mark) => mark.kind === 'every')),
    heard: marks.map(({ words, from, to }) => ({ words, from, to })),
  };
}

function daysImplied(words: string): number {
  return SCHOOL_DAYS.test(words) || WORK_DAYS.test(words) ? 31 : ALL_DAYS;
}

function withoutFamilyTimes(phrases: Phrase[]): Phrase[] {
  const others = phrases.filter((phrase) => !phrase.isFamilyThere);
  return others.length > 0 ? others : phrases;
}

const isWhole = ({ days, parts }: Phrase) => days !== 0 && parts !== 0;
const all = (phrases: readonly Phrase[], of: 'days' | 'parts') =>
  phrases.reduce((bits, phrase) => bits | phrase[of], 0);

/** Days named here and parts named there belong together; a whole time stands for itself, and lends to an "also". */
function joined(phrases: readonly Phrase[], implied: { days: number; parts: number }): number {
  if (!phrases.some(isWhole))
    return crossed(all(phrases, 'days') || implied.days, all(phrases, 'parts') || implied.parts);
  let last = { days: ALL_DAYS, parts: ALL_PARTS };
  let bits = 0;
  for (const phrase of phrases.filter((one) => isWhole(one) || one.isAlso)) {
    if (isWhole(phrase)) last = phrase;
    bits |= crossed(phrase.days || last.days, phrase.parts || last.parts);
  }
  return bits;
}

/** Takes away what does not suit, unless nothing would be left. */
function without(bits: number, not: readonly Phrase[]): number {
  const away = not.reduce(
    (taken, { days, parts }) =>
      days || parts ? taken | crossed(days || ALL_DAYS, parts || ALL_PARTS) : taken,
    0,
  );
  return bits & ~away || bits || WHOLE_WEEK;
}

interface Tone {
  isOnlyThen: boolean;
  isNot: boolean;
  isAlso: boolean;
  isFamilyThere: boolean;
}

function toneOf(words: string, who: 'wish' | 'offer'): Tone {
  const said = { isAlso: ALSO.test(words), isOnlyThen: ONLY_THEN.test(words) };
  if (who === 'offer')
    return { ...said, isNot: NOT_AFTER.test(words) || MEMBER_BUSY.test(words), isFamilyThere: false };
  const isFamily = FAMILY.test(words);
  if (isFamily && FAMILY_AWAY.test(words)) return { ...said, isNot: false, isFamilyThere: false };
  if (isFamily && FAMILY_PRESENT.test(words)) return { ...said, isNot: false, isFamilyThere: true };
  return { ...said, isNot: NOT_AFTER.test(words) || BUSY_MYSELF.test(words), isFamilyThere: false };
}

/** Where one time is the only one, parts of the day named elsewhere are told and not asked for. */
function withOnlyThen(phrases: Phrase[]): Phrase[] {
  if (!phrases.some(({ isOnlyThen, parts }) => isOnlyThen && parts !== 0)) return phrases;
  return phrases.map((phrase) => (phrase.isOnlyThen || phrase.isNot ? phrase : { ...phrase, parts: 0 }));
}

/** The times of one clause: a part closes the days before it, new days after a part open the next time. */
interface Telling {
  who: 'wish' | 'offer';
  isLate: boolean;
}

function phrasesOf(clause: Clause, { who, isLate }: Telling): Phrase[] {
  const marks = marksOf(clause, isLate);
  const tone = toneOf(clause.words, who);
  const turn = NOT_BEFORE.exec(clause.words);
  const isNot = (mark: TimeMark) => (turn === null ? tone.isNot : mark.from >= clause.from + turn.index);
  const phrases: Phrase[] = [];
  marks.forEach((mark, n) => {
    let phrase = phrases.at(-1);
    if (phrase === undefined || phrase.isNot !== isNot(mark) || opensNext(phrase, mark, marks[n - 1])) {
      phrase = { ...tone, isNot: isNot(mark), days: 0, parts: 0, marks: [] };
      phrases.push(phrase);
    }
    add(phrase, mark);
  });
  return phrases;
}

function opensNext(phrase: Phrase, mark: TimeMark, last: TimeMark | undefined): boolean {
  return mark.kind === 'days' && phrase.days !== 0 && phrase.parts !== 0 && last?.kind !== 'days';
}

function add(phrase: Phrase, mark: TimeMark): void {
  phrase.marks.push(mark);
  if (mark.kind === 'days') phrase.days |= mark.bits;
  if (mark.kind === 'part') phrase.parts |= mark.bits;
}
