import { holderOf, type Caller, type ClockStamp, type Relation } from '@doorstep/domain';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import { beginTicket } from './change-ticket';
import { promiseAfter } from './clocks/promise-after';
import { watchOver } from './move-ticket';
import { recordOnTicket, type Said } from './record-on-ticket';
import type { TicketTable } from './ticket.table';

/** What a child has of its own; everything else is its parent's. */
type ChildWish = Pick<TicketTable, 'text' | 'mediaIds' | 'thumbId' | 'status' | 'partyId' | 'partyName'> &
  Partial<TicketTable> & { relation: Relation };

interface Opening {
  caller: Caller;
  wish: ChildWish;
  /** What is promised for it. */
  clocks: ClockStamp;
  childId?: string;
}

const NUMBER = `
  insert into ticket_counters (station_id, day, last)
  values ($1, ($2::timestamptz at time zone 'Asia/Shanghai')::date, 1)
  on conflict (station_id, day) do update set last = ticket_counters.last + 1
  returning to_char(day, 'YYYYMMDD') || '-' || lpad(last::text, greatest(3, length(last::text)), '0') as number`;

/**
 * A part of a ticket, or what was left over of it, begins a life of its own: under its own number of today, with its
 * parent's place, people and (for what was left over) its parent's start, because for the resident it is still the same
 * matter.
 */
export async function openChild(
  tx: Tx,
  parent: TicketTable,
  { caller, wish, clocks, childId = newId() }: Opening,
): Promise<TicketTable> {
  const row = childOf(parent, wish, { id: childId, number: await nextNumber(tx), now: tx.now });
  const { text, mediaIds, building, via, reporterName, ownerName, partyName } = row;
  const payload = { text, mediaIds, building, via, reporterName, ownerName, partyName, clocks };
  const family = { parentId: parent.id, parentNumber: parent.number, relation: wish.relation };
  const said: Said<'ticket.child-opened'> = {
    type: 'ticket.child-opened',
    caller,
    payload: { ...payload, ...family },
  };
  const child = await beginTicket(tx, { ...row, ...(await promiseAfter(tx, row, said)) });
  watchOver(tx, child);
  recordOnTicket(tx, child, said);
  return child;
}

async function nextNumber(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ number: string }>(NUMBER, [tx.stationId, tx.now]);
  return row!.number;
}

function childOf(
  parent: TicketTable,
  wish: ChildWish,
  { id, number, now }: { id: string; number: string; now: Date },
): TicketTable {
  return {
    ...parent,
    ...NOTHING_YET,
    startedAt: wish.relation === 'remainder' ? (parent.startedAt ?? parent.reportedAt) : null,
    ...wish,
    id,
    number,
    parentId: parent.id,
    reportedAt: now,
    heldSince: now,
    custody: holderOf(wish.status),
    dueAt: null,
  };
}

/** What no ticket has at its beginning, whatever its parent has been through. */
export const NOTHING_YET = {
  returnedBy: [],
  outcome: null,
  rung: 0,
  rungSince: null,
  unseenIds: [],
  redoCount: 0,
  isUnconfirmed: false,
  closedAt: null,
  supervision: 0,
  claimedBy: null,
  hasObjected: false,
  openHelpers: 0,
  mergedInto: null,
  judged: null,
  recurrenceOf: null,
  recurrences: 0,
  cause: null,
  sweep: null,
  sweepOpen: 0,
  window: null,
  extension: null,
  unsolvable: null,
  suspension: null,
  suspendedMs: 0,
  extensionCount: 0,
  falseDoneCount: 0,
  resolution: null,
  reviewAt: null,
  archiveAt: null,
  rating: null,
  neighbourAnswers: {},
  promisedAt: null,
  promisedWho: null,
  promisedPartyId: null,
  paper: null,
} satisfies Partial<TicketTable>;
