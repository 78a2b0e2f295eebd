import {
  after,
  CATEGORIES,
  days,
  DEFAULT_PROMISES,
  holderOf,
  isClosed,
  placeWords,
  promisedBy,
  runningPromise,
  stationDay,
  stationInstant,
  stepsOf,
  ticketNumber,
  type ClockRoom,
  type TicketStatus,
} from '@doorstep/domain';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import { calendarOf } from '../roster/index';
import { clockPolicyOf } from './clocks/clock-policies';
import type { HistoryEntry, OldTicket } from './history-entry';
import { factsOfHistory, type HistoryFact } from './history-facts';
import { recurrencesIn } from './history-recurrences';
import { sweepOfHistory } from './history-sweep';

/** An old entry is written in blocks of this many; the fact that names them stays small. */
const BLOCK = 200;

const STEPS = ['acceptedAt', 'dispatchedAt', 'doneAt', 'closedAt'] as const;

/**
 * Takes over a paper register: tickets and facts dated in the past, moved by whole days so that the newest lies
 * yesterday and hours of the day stay true. The one exception to "nothing but a verb records a fact", and the one place
 * where facts have no due rows of their own: nobody is rung for what is long over, no timer waits for it. The register
 * hears of it by one `history.imported` per block. Small talk somebody wrote down is no ticket and stays on paper.
 */
export async function importHistory(tx: Tx, entries: readonly HistoryEntry[]): Promise<{ tickets: number }> {
  const matters = entries.filter(({ category }) => CATEGORIES[category].group !== 'non_issue');
  if (matters.length === 0) return { tickets: 0 };
  const shift = shiftOf(matters, tx.now);
  const known = numbered(
    matters.map((entry) => moved(entry, shift, tx.now)),
    tx.stationId,
  );
  const room = { policy: await clockPolicyOf(tx, tx.stationId), days: await calendarOf(tx, tx.stationId) };
  const tickets = known.map((ticket) => ({ ...ticket, dueAt: dueOf(ticket, room, tx.now) }));
  const links = recurrencesIn(tickets);
  for (let from = 0; from < tickets.length; from += BLOCK)
    await writeBlock(
      tx,
      tickets.slice(from, from + BLOCK).map((ticket) => ({ ...ticket, ...links.get(ticket.id) })),
    );
  await tx.query(COUNTERS, [tx.stationId]);
  return { tickets: tickets.length };
}

function shiftOf(entries: readonly HistoryEntry[], now: Date): number {
  const newest = Math.max(...entries.map(({ reportedAt }) => reportedAt.getTime()));
  const yesterday = stationInstant(stationDay(after(now, -days(1))));
  return yesterday.getTime() - stationInstant(stationDay(new Date(newest))).getTime();
}

/** Steps in the future have not happened yet, nor anything after them; sent to nobody is not sent. */
function moved(entry: HistoryEntry, shift: number, now: Date): HistoryEntry {
  const shifted = { ...entry, reportedAt: after(entry.reportedAt, shift) };
  const dispatchedAt = entry.partyId === null ? null : entry.dispatchedAt;
  let isOver = false;
  for (const step of STEPS) {
    const said = step === 'dispatchedAt' ? dispatchedAt : entry[step];
    const at = said === null ? null : after(said, shift);
    isOver ||= at !== null && at >= now;
    shifted[step] = isOver ? null : at;
  }
  return shifted;
}

function numbered(entries: readonly HistoryEntry[], stationId: string): OldTicket[] {
  const counts = new Map<string, number>();
  const inOrder = [...entries].sort((a, b) => a.reportedAt.getTime() - b.reportedAt.getTime());
  return inOrder.map((entry) => {
    const day = stationDay(entry.reportedAt);
    const count = (counts.get(day) ?? 0) + 1;
    counts.set(day, count);
    return {
      ...entry,
      ...standingOf(entry),
      stationId,
      id: newId(),
      number: ticketNumber(day, count),
      place: placeWords(entry),
    };
  });
}

/** Where an old entry stands: as far as its steps go. */
function standingOf(entry: HistoryEntry): Pick<OldTicket, 'status' | 'heldSince' | 'dueAt'> {
  const reached: [Date | null, TicketStatus][] = [
    [entry.closedAt, 'resolved'],
    [entry.doneAt, 'awaiting_confirmation'],
    [entry.dispatchedAt, 'dispatched'],
    [entry.acceptedAt, 'accepted'],
    [entry.reportedAt, 'submitted'],
  ];
  const [heldSince, status] = reached.find(([at]) => at !== null) as [Date, TicketStatus];
  return { status, heldSince, dueAt: null };
}

/** Read from what the paper says, by the same clocks as everything else. */
function dueOf(ticket: OldTicket, room: ClockRoom, now: Date): Date | null {
  const { status, urgency, heldSince } = ticket;
  const promise = runningPromise(stepsOf(factsOfHistory(ticket)), room, now);
  return promise === null ? promisedBy(status, urgency, heldSince) : promise.dueAt;
}

async function writeBlock(tx: Tx, tickets: readonly OldTicket[]): Promise<void> {
  await tx.query(TICKETS, [JSON.stringify(tickets.map(rowOf))]);
  await tx.query(FACTS, [
    JSON.stringify(tickets.flatMap(wholeHistory).map((fact) => factRow(fact, tx.stationId))),
  ]);
  const ticketIds = tickets.map(({ id }) => id);
  tx.record('history.imported', { subjectId: tx.stationId, actorId: null, actorRole: null }, { ticketIds });
}

/** The last of an old ticket's facts carries its whole row: the paper says where it stands, not how it came there. */
function wholeHistory(ticket: OldTicket): HistoryFact[] {
  const { stationId: _, id: __, ...set } = rowOf(ticket);
  const facts = factsOfHistory(ticket);
  return facts.map((fact) => (fact === facts.at(-1) ? { ...fact, payload: { ...fact.payload, set } } : fact));
}

/** A ticket nobody has accepted has no owner yet, one nobody has sent on no party; what is not done has no outcome. */
function rowOf(ticket: OldTicket) {
  const { acceptedAt, dispatchedAt, doneAt, status, heldSince } = ticket;
  const { ownerId, ownerName, partyId, partyName, outcome, cause, looks: _, ...kept } = ticket;
  return {
    ...UNLINKED,
    ...kept,
    cause: cause ?? null,
    ...sweepOfHistory(ticket),
    ...(acceptedAt === null ? {} : { ownerId, ownerName }),
    ...(dispatchedAt === null ? {} : { partyId, partyName }),
    outcome: doneAt === null ? null : outcome,
    closedAt: isClosed(status) ? heldSince : null,
    policy: DEFAULT_PROMISES.name,
    custody: holderOf(status),
  };
}

const UNLINKED = { recurrenceOf: null, recurrences: 0 };

const factRow = ({ about, ...fact }: HistoryFact, stationId: string) => ({
  ...about,
  ...fact,
  stationId,
  id: newId(),
});

const TICKETS = `insert into tickets (station_id, id, number, reported_at, status, category, urgency, text, building, unit,
    room, place, via, reporter_name, owner_id, owner_name, party_id, party_name, outcome, held_since, due_at, policy,
    closed_at, custody, cause, sweep, sweep_open, recurrence_of, recurrences)
  select "stationId", id, number, "reportedAt", status, category, urgency, text, building, unit, room, place, 'desk',
    "reporterName", "ownerId", "ownerName", "partyId", "partyName", outcome, "heldSince", "dueAt", policy, "closedAt", custody,
    cause, sweep, "sweepOpen", "recurrenceOf", recurrences
  from jsonb_to_recordset($1::jsonb) as old("stationId" uuid, id uuid, number text, "reportedAt" timestamptz, status text,
    category text, urgency text, text text, building int, unit int, room text, place text, "reporterName" text,
    "ownerId" uuid, "ownerName" text, "partyId" uuid, "partyName" text, outcome text, "heldSince" timestamptz,
    "dueAt" timestamptz, policy text, "closedAt" timestamptz, custody text, cause jsonb, sweep jsonb, "sweepOpen" int, "recurrenceOf" uuid, recurrences int)`;

const FACTS = `insert into facts (station_id, id, type, subject_id, actor_id, actor_role, at, payload)
  select "stationId", id, type, "subjectId", "actorId", "actorRole", at, payload
  from jsonb_to_recordset($1::jsonb) as old("stationId" uuid, id uuid, type text, "subjectId" uuid, "actorId" uuid,
    "actorRole" text, at timestamptz, payload jsonb)`;

/** Today's numbers go on after the highest imported one. */
const COUNTERS = `insert into ticket_counters (station_id, day, last)
  select station_id, to_date(split_part(number, '-', 1), 'YYYYMMDD'), max(split_part(number, '-', 2)::int)
  from tickets where station_id = $1::uuid group by 1, 2
  on conflict (station_id, day) do update set last = greatest(ticket_counters.last, excluded.last)`;
