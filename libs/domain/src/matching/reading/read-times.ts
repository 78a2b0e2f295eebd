import { crossed, WHOLE_WEEK } from '../half-days';
import {
  ALSO,
  FAMILY,
  FAMILY_AWAY,
  FAMILY_PRESENT,
  IMPLIED_MORNING,
  MEMBER_BUSY,
  NOT_AFTER,
  NOT_BEFORE,
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
  /** A time at which family is there: it counts against only when the card names another. */
  isFamilyThere: boolean;
  marks: TimeMark[];
}

const ALL_DAYS = 127;
const ALL_PARTS = 7;

/** Reads every time a text names, those that do not suit included. */
export function readTimes(text: Text, who: 'wish' | 'offer'): Times {
  const phrases = text.clauses.flatMap((clause) => phrasesOf(clause, who));
  const wanted = phrases.filter((phrase) => !phrase.isNot);
  const named = wanted.filter((phrase) => phrase.days !== 0 || phrase.parts !== 0);
  const suiting = withoutFamilyTimes(named);
  const impliedDays = who === 'offer' || SCHOOL_DAYS.test(text.words) ? daysImplied(text.words) : ALL_DAYS;
  const implied = { days: impliedDays, parts: IMPLIED_MORNING.test(text.words) ? 1 : ALL_PARTS };
  const bits = without(joined(suiting, implied), phrases.filter((phrase) => phrase.isNot));
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

/** Days named here and parts named there belong together; a whole time stands for itself, and lends to an "also". */
function joined(phrases: readonly Phrase[], implied: { days: number; parts: number }): number {
  const whole = phrases.filter((phrase) => phrase.days !== 0 && phrase.parts !== 0);
  if (whole.length === 0) {
    const days = phrases.reduce((bits, phrase) => bits | phrase.days, 0);
    const parts = phrases.reduce((bits, phrase) => bits | phrase.parts, 0);
    return crossed(days || implied.days, parts || implied.parts);
  }
  let last = { days: ALL_DAYS, parts: ALL_PARTS };
  let bits = 0;
  for (const phrase of phrases) {
    if (phrase.days !== 0 && phrase.parts !== 0) last = phrase;
    else if (!phrase.isAlso) continue;
    bits |= crossed(phrase.days || last.days, phrase.parts || last.parts);
  }
  return bits;
}

/** Takes away what does not suit, unless nothing would be left. */
function without(bits: number, not: readonly Phrase[]): number {
  const away = not.reduce(
    (all, { days, parts }) => (days || parts ? all | crossed(days || ALL_DAYS, parts || ALL_PARTS) : all),
    0,
  );
  return bits & ~away || bits || WHOLE_WEEK;
}

interface Tone {
  isNot: boolean;
  isAlso: boolean;
  isFamilyThere: boolean;
}

function toneOf(words: string, who: 'wish' | 'offer'): Tone {
  const isAlso = ALSO.test(words);
  if (who === 'offer')
    return { isNot: NOT_AFTER.test(words) || MEMBER_BUSY.test(words), isAlso, isFamilyThere: false };
  const isFamily = FAMILY.test(words);
  if (isFamily && FAMILY_AWAY.test(words)) return { isNot: false, isAlso, isFamilyThere: false };
  if (isFamily && FAMILY_PRESENT.test(words)) return { isNot: false, isAlso, isFamilyThere: true };
  return { isNot: NOT_AFTER.test(words), isAlso, isFamilyThere: false };
}

/** The times of one clause: a part closes the days before it, new days after a part open the next time. */
function phrasesOf(clause: Clause, who: 'wish' | 'offer'): Phrase[] {
  const marks = marksOf(clause);
  if (marks.length === 0) return [];
  const tone = toneOf(clause.words, who);
  const turn = NOT_BEFORE.exec(clause.words);
  const turnsAt = turn === null ? Infinity : clause.from + turn.index;
  const phrases: Phrase[] = [];
  let last: TimeMark | null = null;
  for (const mark of marks) {
    const isNot = mark.from >= turnsAt || (turn === null && tone.isNot);
    let phrase = phrases.at(-1);
    if (phrase === undefined || phrase.isNot !== isNot || opensNext(phrase, mark, last)) {
      phrase = { ...tone, isNot, days: 0, parts: 0, marks: [] };
      phrases.push(phrase);
    }
    add(phrase, mark);
    last = mark;
  }
  return phrases;
}

function opensNext(phrase: Phrase, mark: TimeMark, last: TimeMark | null): boolean {
  return mark.kind === 'days' && phrase.days !== 0 && phrase.parts !== 0 && last?.kind !== 'days';
}

function add(phrase: Phrase, mark: TimeMark): void {
  phrase.marks.push(mark);
  if (mark.kind === 'days') phrase.days |= mark.bits;
  if (mark.kind === 'part') phrase.parts |= mark.bits;
}
