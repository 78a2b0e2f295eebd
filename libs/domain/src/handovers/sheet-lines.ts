import { after, hours } from '../kernel/index';
import { holderOf, numberWords, STATUS_WORDS, type TicketStatus } from '../tickets/index';

/** An open ticket as a sheet names it. */
export interface OpenMatter {
  ticketId: string;
  number: string;
  place: string;
  /** The first words of the report. */
  text: string;
  status: TicketStatus;
  dueAt: Date | null;
}

/** A line the system writes: a ticket that is simply open, or a promise that falls due while the next pair sits. */
export interface SheetLine {
  kind: 'ticket' | 'promise' | 'note';
  ticketId: string | null;
  words: string;
  dueAt: Date | null;
}

/** A sheet longer than this is not read; the rest is counted in its last line. */
export const LINES_AT_MOST = 120;
/** A sheet holds two hundred items, its last drawn line included; what people write on it may fill the rest. */
export const NOTES_AT_MOST = 200 - LINES_AT_MOST - 1;
const WITHOUT_A_NEXT_SLOT = hours(8);
const TEXT_AT_MOST = 60;

/** Up to when promises belong on the sheet: the end of the next slot. */
export const promisesUntil = (slot: { endsAt: Date }, next: { endsAt: Date } | null): Date =>
  next?.endsAt ?? after(slot.endsAt, WITHOUT_A_NEXT_SLOT);

/**
 * What belongs on a sheet: every open ticket, those in the station's own hands first, then what parties owe, then what
 * waits for a resident; within each whatever falls due first. Whose hands a ticket lies in is not changed by any of it.
 */
export function sheetLines(matters: readonly OpenMatter[], window: { now: Date; until: Date }): SheetLine[] {
  const inOrder = [...matters].sort(
    (a, b) => rankOf(a) - rankOf(b) || dueOf(a) - dueOf(b) || (a.number < b.number ? -1 : 1),
  );
  const lines = inOrder.slice(0, LINES_AT_MOST).map((matter) => lineOf(matter, window));
  const rest = inOrder.length - lines.length;
  return rest === 0
    ? lines
    : [...lines, { kind: 'note', ticketId: null, words: restWords(rest), dueAt: null }];
}

const RANK = { station: 0, party: 1, outside: 2, resident: 3, nobody: 4 } as const;
const rankOf = ({ status }: OpenMatter): number => RANK[holderOf(status)];
const dueOf = ({ dueAt }: OpenMatter): number => dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;

function lineOf(matter: OpenMatter, window: { now: Date; until: Date }): SheetLine {
  const { ticketId, dueAt } = matter;
  const kind = isPromise(matter, window.until) ? 'promise' : 'ticket';
  return { kind, ticketId, words: lineWords(matter, kind, window.now), dueAt };
}

/** The window in which a resident may answer is theirs, not a promise of ours. */
const isPromise = ({ status, dueAt }: OpenMatter, until: Date): boolean =>
  holderOf(status) !== 'resident' && dueAt !== null && dueAt <= until;

function lineWords(matter: OpenMatter, kind: 'ticket' | 'promise', now: Date): string {
  const { number, place, status, dueAt } = matter;
  const text = Array.from(matter.text).slice(0, TEXT_AT_MOST).join('');
  const due = dueAt !== null && dueAt <= now ? '，已经超时' : '，下一班要到期';
  return `${numberWords(number)}，${place}：${text}（${STATUS_WORDS[status]}${kind === 'promise' ? due : ''}）`;
}

const restWords = (count: number): string => `还有${count}件在办，请看登记本。`;
