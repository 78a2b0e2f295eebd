import type { Tx } from '../../platform/database/tx';
import { TicketTable } from './ticket.table';

/** What an act changes of a ticket. */
export type Changes = Partial<Omit<TicketTable, 'stationId' | 'id'>>;

/** What has been changed and not yet been said in a fact. */
const unsaid = new WeakMap<TicketTable, Changes>();

/** The changes since the last fact about this ticket, for the fact that says them: facts alone rebuild the row. */
export function takeUnsaid(ticket: TicketTable): Changes {
  const changes = unsaid.get(ticket) ?? {};
  unsaid.delete(ticket);
  return changes;
}

/** Writes changes to a locked ticket; the next fact about it carries them. */
export async function changeTicket(tx: Tx, ticket: TicketTable, changes: Changes): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await tx.rows.update(TicketTable, { stationId: ticket.stationId, id: ticket.id }, changes);
  noteChanges(ticket, changes);
}

/** Each of these locked tickets climbs one rung now: one statement, however many silences end at once. */
export async function raiseTickets(tx: Tx, tickets: readonly TicketTable[]): Promise<void> {
  if (tickets.length === 0) return;
  await tx.query(
    'update tickets set rung = rung + 1, rung_since = $3 where station_id = $1 and id = any($2::uuid[])',
    [tx.stationId, tickets.map(({ id }) => id), tx.now],
  );
  for (const ticket of tickets) noteChanges(ticket, { rung: ticket.rung + 1, rungSince: tx.now });
}

function noteChanges(ticket: TicketTable, changes: Changes): void {
  unsaid.set(ticket, { ...unsaid.get(ticket), ...changes });
  Object.assign(ticket, changes);
}

/** Writes a ticket that begins by another's act, not by a report; its first fact carries the whole row. */
export async function beginTicket(tx: Tx, row: TicketTable): Promise<TicketTable> {
  await tx.rows.insert(TicketTable, row);
  const { stationId: _, id: __, ...begun } = row;
  unsaid.set(row, begun);
  return row;
}
