import type { AskOf, transcribeLine } from '@doorstep/contracts';
import { stationInstant, type PaperStage } from '@doorstep/domain';
import { create } from 'zustand';
import type { KeptFile } from '../../../device/kept-files';
import { newKey } from '../../../device/new-key';
import { slot } from '../../../device/storage';
import { dayIn, timeIn } from './paper-times';

/** A line of the paper book while it is being typed in. What belongs to the page stays for the next line. */
export interface LineDraft {
  /** Made with the line: sent however often under it, it is one line. */
  key: string;
  day: string;
  time: string;
  /** Empty: whoever types it in. */
  writtenBy: string;
  page: KeptFile | undefined;
  /** Building 0 is the yard. */
  building: number | undefined;
  unit: number;
  room: string;
  resident: string;
  phone: string;
  text: string;
  stage: PaperStage | undefined;
  partyId: string;
  outcome: string;
  isAnother: boolean;
}

const kept = slot<LineDraft>('paper-draft-1');
type OfPage = Pick<LineDraft, 'day' | 'time' | 'writtenBy' | 'page'>;
const NEW_PAGE: OfPage = { day: '', time: '', writtenBy: '', page: undefined };

const lineOn = ({ day, time, writtenBy, page }: OfPage): LineDraft => ({
  ...{ key: newKey(), day, time, writtenBy, page },
  ...{ building: undefined, unit: 0, room: '', resident: '', phone: '', text: '' },
  ...{ stage: undefined, partyId: '', outcome: '', isAnother: false },
});

/** The line of this phone; written down at each change. */
export const useLine = create<{ line: LineDraft }>(() => ({ line: kept.read() ?? lineOn(NEW_PAGE) }));

export function writeLine(change: Partial<LineDraft>): void {
  keep({ ...useLine.getState().line, ...change });
}

/** The next line of the same page: its day, its writer and its photo are there already. */
export function nextLine(): void {
  keep(lineOn(useLine.getState().line));
}

/** Nothing is known of the page any more. */
export function newPage(): void {
  keep(lineOn(NEW_PAGE));
}

/** A line that was refused comes back to be changed, and is another submission from then on. */
export function takeUp(line: LineDraft): void {
  keep({ ...line, key: newKey() });
}

function keep(line: LineDraft): void {
  kept.write(line);
  useLine.setState({ line });
}

/** Something of the line itself is written already. */
export const isBegun = ({ resident, text, outcome }: LineDraft): boolean =>
  [resident, text, outcome].some((words) => words.trim() !== '');

export type MissingInLine = 'day' | 'time' | 'place' | 'resident' | 'text' | 'stage' | 'outcome';

/** The first thing still missing, from the top of the page down. */
export function missingInLine(line: LineDraft, now: Date): MissingInLine | undefined {
  const lacks: [MissingInLine, boolean][] = [
    ['day', dayIn(line.day, now) === undefined],
    ['time', timeIn(line.time) === undefined],
    ['place', line.building === undefined],
    ['resident', line.resident.trim() === ''],
    ['text', line.text.trim() === ''],
    ['stage', line.stage === undefined],
    ['outcome', line.stage === 'done' && line.outcome.trim() === ''],
  ];
  return lacks.find(([, isMissing]) => isMissing)?.[0];
}

/** When it was written, as far as that can be read. */
function writtenAt({ day, time }: LineDraft, now: Date): Date {
  const written = dayIn(day, now);
  const { hour, minute } = timeIn(time) ?? { hour: 0, minute: 0 };
  return written === undefined ? now : stationInstant(written, hour, minute);
}

const said = (words: string): string | null => (words.trim() === '' ? null : words.trim());

/** Building 0 is the yard, unit 0 the whole building. */
function placeOf({ building = 0, unit, room }: LineDraft) {
  if (building === 0) return { place: { building: null, unit: null }, room: null };
  return { place: { building, unit: unit === 0 ? null : unit }, room: said(room) };
}

/** The question the server is asked. */
export function questionOfLine(
  line: LineDraft,
  { pageId, now }: { pageId: string | null; now: Date },
): AskOf<typeof transcribeLine> {
  const { stage = 'done', isAnother } = line;
  const isTaken = stage !== 'untaken';
  return {
    writtenAt: writtenAt(line, now).toISOString(),
    writtenBy: said(line.writtenBy),
    ...placeOf(line),
    resident: line.resident.trim(),
    phone: said(line.phone),
    text: line.text.trim(),
    stage,
    partyId: isTaken ? said(line.partyId) : null,
    outcome: isTaken ? line.outcome.trim() : '',
    ...{ pageId, isAnother },
  };
}
