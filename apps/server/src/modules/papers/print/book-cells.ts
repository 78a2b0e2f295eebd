import { clockWords, dateWords, isClosed, numberWords, STATUS_WORDS } from '@doorstep/domain';
import { monthDay, monthDayTime } from './moments';
import type { RegisterLine } from './register-line';
import { words } from './words';

/** What stands in the six columns of the paper form for one line. */
export interface BookCells {
  date: string;
  place: string;
  resident: string;
  matter: string;
  handler: string;
  outcome: string;
}

export function cellsOf(line: RegisterLine): BookCells {
  const reported = new Date(line.reportedAt);
  return {
    date: [
      monthDay(reported),
      `${clockWords(reported)} ${numberWords(line.number).replace(/^.*日/, '')}`,
      paperMark(line),
    ]
      .filter(Boolean)
      .join('\n'),
    place: line.place,
    resident: line.reporter,
    matter: line.text || words.soundOnly,
    handler: [line.owner ?? words.nobodyYet, line.party].filter(Boolean).join('\n'),
    outcome: [outcomeOf(line), paperNote(line)].filter(Boolean).join('\n'),
  };
}

const paperMark = ({ paper }: RegisterLine): string => (paper ? words.fromPaper : '');

/** A line typed in from the paper book says so, and who typed it when. */
function paperNote({ paper }: RegisterLine): string {
  if (!paper) return '';
  return words.typedIn(paper.typedBy, monthDayTime(new Date(paper.typedAt)), paper.hasPhoto, paper.writtenBy);
}

function outcomeOf({ outcome, status, closedAt, isUnconfirmed }: RegisterLine): string {
  const end = closedAt === null ? '' : words.closed(STATUS_WORDS[status], monthDay(new Date(closedAt)));
  const state = isClosed(status) ? end : STATUS_WORDS[status];
  const silence = isUnconfirmed ? words.unconfirmed : '';
  return [outcome ?? '', [state, silence].filter(Boolean).join('，')].filter(Boolean).join('\n');
}

/** The heading over the lines of one day. */
export const dayHeading = (line: RegisterLine): string => dateWords(new Date(line.reportedAt));
