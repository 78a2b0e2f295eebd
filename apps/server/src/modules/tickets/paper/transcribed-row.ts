import {
  DEFAULT_PROMISES,
  holderOf,
  PAPER_STATUS,
  promisedBy,
  type PaperMark,
  type PaperStage,
} from '@doorstep/domain';
import { NOTHING_YET } from '../open-child';
import type { PlannedReport } from '../planned-report';
import type { TicketTable } from '../ticket.table';

/** Everything a line of the book says, once it is known who and what is meant. */
export interface TypedLine {
  report: PlannedReport;
  number: string;
  stage: PaperStage;
  writtenAt: Date;
  paper: PaperMark;
  /** Whoever answers for it: wrote it down, or typed it in. */
  owner: { personId: string; name: string };
  /** Who did it, where it is done. */
  party: { partyId: string; name: string } | null;
  outcome: string;
}

/** The row of a line typed in: said when the book says so, held and promised from now on. */
export function transcribedRow({ report, ...line }: TypedLine, now: Date): TicketTable {
  const { climbWait: _, numbers: __, ticketId: id, mediaIds, ...said } = report;
  const { number, stage, writtenAt, paper, party, outcome } = line;
  const status = PAPER_STATUS[stage];
  return {
    ...NOTHING_YET,
    ...NO_KIN,
    ...said,
    ...{ id, number, status, paper, mediaIds: [...mediaIds], reportedAt: writtenAt, heldSince: now },
    ...handsOf(line, now),
    ...partyOf(party),
    outcome: stage === 'done' ? outcome : null,
    custody: holderOf(status),
    dueAt: promisedBy(status, report.urgency, now),
    policy: DEFAULT_PROMISES.name,
  };
}

/** Who has it. What nobody took is silent from here on, not from the day on paper. */
function handsOf({ stage, owner }: Pick<TypedLine, 'stage' | 'owner'>, now: Date) {
  if (stage === 'untaken') return { ownerId: null, ownerName: null, handledBy: [], rungSince: now };
  return { ownerId: owner.personId, ownerName: owner.name, handledBy: [owner.personId], rungSince: null };
}

const partyOf = (party: TypedLine['party']): Pick<TicketTable, 'partyId' | 'partyName'> => ({
  partyId: party?.partyId ?? null,
  partyName: party?.name ?? null,
});

const NO_KIN = {
  followerIds: [],
  dispatchedBy: null,
  workerName: null,
  parentId: null,
  relation: null,
  startedAt: null,
} satisfies Partial<TicketTable>;
