import {
  BARE_WEEKDAYS,
  CLOCK,
  DAY_WORDS,
  EVERY_DAY,
  PART_WORDS,
  USUAL_DAYS,
  WEEKDAYS,
} from './lexicon/times';
import type { Clause, Found } from './text';

/** One word that says when: some days, a part of the day, or every day. */
export interface TimeMark extends Found {
  kind: 'days' | 'part' | 'every' | 'clock';
  bits: number;
}

const DIGITS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 };

/** 周一到周五 → five bits; 二四 → two. */
function daysSaid(words: string): number {
  let bits = 0;
  let before = 0;
  let isRange = false;
  for (const sign of words.replace(/礼拜|星期|周/g, '')) {
    if ('到至~-'.includes(sign)) isRange = before !== 0;
    const day = DIGITS[sign] ?? (/[1-7]/.test(sign) ? Number(sign) : 0);
    if (day === 0) continue;
    for (let from = isRange ? before : day; from <= day; from += 1) bits |= 1 << (from - 1);
    before = day;
    isRange = false;
  }
  return bits;
}

const NUMBERS = '零一二三四五六七八九十';
function hourOf(said: string): number {
  if (/^\d+$/.test(said)) return Number(said);
  if (said === '两') return 2;
  return said.startsWith('十')
    ? 10 + Math.max(0, NUMBERS.indexOf(said.charAt(1) || '零'))
    : NUMBERS.indexOf(said);
}

/** From five to eleven is the morning, noon to five the afternoon; who means the evening says so. */
function partOfHour(hour: number, isLate: boolean): number {
  if (hour >= 18 || (isLate && hour >= 5 && hour <= 9)) return 4;
  return hour >= 5 && hour <= 11 ? 1 : 2;
}

type Attempt = (words: string, at: number) => { kind: TimeMark['kind']; bits: number; length: number } | null;

function at(pattern: RegExp, words: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(words);
}

function listed(list: readonly (readonly [RegExp, number])[], kind: TimeMark['kind']): Attempt {
  return (words, place) => {
    for (const [pattern, bits] of list) {
      const match = at(pattern, words, place);
      if (match !== null) return { kind, bits, length: match[0].length };
    }
    return null;
  };
}

const weekdays =
  (pattern: RegExp): Attempt =>
  (words, place) => {
    const match = at(pattern, words, place);
    return match && { kind: 'days', bits: daysSaid(match[0]), length: match[0].length };
  };

const every: Attempt = (words, place) => {
  const match = at(EVERY_DAY, words, place);
  return match && { kind: 'every', bits: 0, length: match[0].length };
};

const clock =
  (isLate: boolean): Attempt =>
  (words, place) => {
    const match = at(CLOCK, words, place);
    return match && { kind: 'clock', bits: partOfHour(hourOf(match[1]!), isLate), length: match[0].length };
  };

const part = listed(PART_WORDS, 'part');

/** 「平时上午」 are workdays; 「平时」 alone says nothing of days. */
const usual: Attempt = (words, place) => {
  const match = at(USUAL_DAYS, words, place);
  if (match === null) return null;
  const next = place + match[0].length;
  const follows = part(words, next) ?? part(words, next + 1);
  return follows && { kind: 'days', bits: 31, length: match[0].length };
};

/** 周三早 · 周五晚: short for a part, only right behind the days. */
const short: Attempt = (words, place) => {
  if (!/[一二三四五六日天末]$/.test(words.slice(0, place))) return null;
  if (/^晚(?!点|了|年|些)/.test(words.slice(place))) return { kind: 'part', bits: 4, length: 1 };
  return /^早(?!市|饭|点|就|已|年)/.test(words.slice(place)) ? { kind: 'part', bits: 1, length: 1 } : null;
};

const attemptsFor = (isLate: boolean): readonly Attempt[] => [
  weekdays(WEEKDAYS),
  weekdays(BARE_WEEKDAYS),
  listed(DAY_WORDS, 'days'),
  usual,
  every,
  part,
  short,
  clock(isLate),
];
const EARLY = attemptsFor(false);
const LATE = attemptsFor(true);

/** Every word of a clause that says when, from left to right. An hour counts only where no part of the day is said. */
export function marksOf({ words, from }: Clause, isLate = false): TimeMark[] {
  const marks: TimeMark[] = [];
  for (let place = 0; place < words.length;) {
    const hit = firstHit(words, place, isLate ? LATE : EARLY);
    if (hit === null) place += 1;
    else {
      marks.push({
        kind: hit.kind,
        bits: hit.bits,
        words: words.slice(place, place + hit.length),
        from: from + place,
        to: from + place + hit.length,
      });
      place += hit.length;
    }
  }
  return evened(marks, words, from);
}

function firstHit(words: string, place: number, attempts: readonly Attempt[]): ReturnType<Attempt> {
  for (const attempt of attempts) {
    const hit = attempt(words, place);
    if (hit !== null) return hit;
  }
  return null;
}

/** Hours become parts or go; 「早饭后到晌午」 ends where the second part begins. */
function evened(marks: TimeMark[], words: string, from: number): TimeMark[] {
  const saysPart = marks.some(({ kind }) => kind === 'part');
  return marks.flatMap((mark, n): TimeMark[] => {
    if (mark.kind === 'clock') return saysPart ? [] : [{ ...mark, kind: 'part' }];
    const before = marks[n - 1];
    const isEnd =
      mark.kind === 'part' &&
      before?.kind === 'part' &&
      /^[到至]$/.test(words.slice(before.to - from, mark.from - from));
    return isEnd && /晌午|中午/.test(mark.words) ? [] : [mark];
  });
}
