import { after, days, minutes, Refusal, wallClock, type Wait } from '../kernel/index';
import type { TicketStatus } from './ticket-status';

/**
 * How far a line of the paper book had come when it was typed in: done long ago, in somebody's hands, or taken by nobody.
 * Only the last one rings anybody, and every promise of any of them runs from the typing on: nobody could keep one before.
 */
export const PAPER_STAGES = ['done', 'in_hand', 'untaken'] as const;
export type PaperStage = (typeof PAPER_STAGES)[number];

/** Where such a line begins its life here. What is said to be done is still asked of the resident. */
export const PAPER_STATUS: Record<PaperStage, TicketStatus> = {
  done: 'awaiting_confirmation',
  in_hand: 'accepted',
  untaken: 'submitted',
};

/** That a matter stood on paper first: who wrote it there, who typed it in, and when (ISO 8601). */
export interface PaperMark {
  writtenBy: string;
  typedBy: string;
  typedAt: string;
  /** The photo of the page. It shows the lines of other people too: for the desk alone. */
  pageId: string | null;
}

/** A phone's clock may be a little ahead of the house's. */
const AHEAD: Wait = minutes(5);
/** The book of last year is history, and is taken over as such. */
const OLDEST: Wait = days(366);

/** The instant that counts for what was written down at `said`, or a refusal: nobody writes tomorrow's page. */
export function paperTime(said: Date, now: Date): Date {
  if (said > after(now, AHEAD)) throw new Refusal('paper.in-future');
  if (said < after(now, -OLDEST)) throw new Refusal('paper.too-old');
  return said > now ? now : said;
}

/** 纸上登记，11月20日补录 */
export function paperWords({ typedAt }: Pick<PaperMark, 'typedAt'>): string {
  const { month, day } = wallClock(new Date(typedAt));
  return `纸上登记，${month}月${day}日补录`;
}

/** A line as it stands on one day's page. */
export interface PaperLine {
  building: number | null;
  unit: number | null;
  room: string | null;
  text: string;
}

/** Two lines of one day at one place that say nearly the same are the same line, typed twice. */
export function isSameLine(one: PaperLine, other: PaperLine): boolean {
  if (one.building !== other.building || differ(one.unit, other.unit) || differ(one.room, other.room))
    return false;
  const [a, b] = [lettersOf(one.text), lettersOf(other.text)];
  if (a === '' || b === '') return a === b;
  return a.includes(b) || b.includes(a) || likeness(a, b) >= ALIKE;
}

/** Of three pairs of signs two are the same: “门口结冰” and “门口结了冰” are. */
const ALIKE = 0.6;

/** What one of them left out does not tell them apart. */
const differ = <V>(a: V | null, b: V | null): boolean => a !== null && b !== null && a !== b;

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[\s\p{P}\p{S}]/gu, '');

/** Dice's coefficient over neighbouring signs: 1 the same, 0 nothing in common. */
function likeness(a: string, b: string): number {
  const left = pairsOf(a);
  const rest = pairsOf(b);
  const size = left.length + rest.length;
  let both = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    both += 1;
  }
  return size === 0 ? 0 : (2 * both) / size;
}

function pairsOf(text: string): string[] {
  const signs = Array.from(text);
  return signs.slice(1).map((sign, place) => `${signs[place] ?? ''}${sign}`);
}
