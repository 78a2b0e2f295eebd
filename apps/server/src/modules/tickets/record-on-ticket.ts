import { digestOf, type Caller, type FactPayloads, type TicketFactType } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import { takeUnsaid } from './change-ticket';
import type { TicketTable } from './ticket.table';

/** Everybody whose open phone shows this ticket. */
export type Onlookers = Pick<TicketTable, 'id' | 'stationId' | 'reporterId' | 'ownerId' | 'partyId'> &
  Partial<Pick<TicketTable, 'followerIds'>>;

/** What is said of a ticket: the fact but for how the ticket stands. */
export interface Said<T extends TicketFactType> {
  type: T;
  /** Null: time. */
  caller: Caller | null;
  payload: Omit<FactPayloads[T], 'ticket' | 'set'>;
}

/**
 * States what happened to a ticket, with the ticket as it stands now and everything that was changed of it, and nudges
 * the phones that show it.
 */
export function recordOnTicket<T extends TicketFactType>(
  tx: Tx,
  ticket: TicketTable,
  { type, caller, payload }: Said<T>,
): void {
  const about = { subjectId: ticket.id, actorId: caller?.personId ?? null, actorRole: caller?.role ?? null };
  const said = { ...payload, ticket: digestOf(ticket), set: takeUnsaid(ticket) };
  tx.record(type, about, said as unknown as FactPayloads[T]);
  for (const { to, hint } of hintsFor(ticket)) tx.push(to, hint);
}

/** Hints carry ids only; what may be read is asked for again. */
export function hintsFor({ id, stationId, reporterId, ownerId, partyId, followerIds = [] }: Onlookers) {
  const ticket = { topic: 'ticket', ticketId: id };
  const people = [reporterId, ownerId, ...followerIds].filter((person) => person !== null);
  return [
    { to: `station:${stationId}` as const, hint: { topic: 'board', ticketId: id } },
    ...people.map((person) => ({ to: `person:${person}` as const, hint: ticket })),
    ...(partyId === null ? [] : [hintToParty(partyId, id)]),
  ];
}

/** Called before the ticket leaves a party: its work list grows shorter. */
export function tellFormerParty(tx: Tx, { id, partyId }: Pick<Onlookers, 'id' | 'partyId'>): void {
  if (partyId === null) return;
  const { to, hint } = hintToParty(partyId, id);
  tx.push(to, hint);
}

const hintToParty = (partyId: string, ticketId: string) => ({
  to: `party:${partyId}` as const,
  hint: { topic: 'work', ticketId },
});
