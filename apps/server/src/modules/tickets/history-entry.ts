import type { Category, Look, RootCause, TicketStatus, Urgency } from '@doorstep/domain';

/** One line of an old register, with the people and parties in it already known to the station. */
export interface HistoryEntry {
  reportedAt: Date;
  acceptedAt: Date | null;
  dispatchedAt: Date | null;
  doneAt: Date | null;
  closedAt: Date | null;
  category: Category;
  urgency: Urgency;
  text: string;
  building: number | null;
  unit: number | null;
  room: string | null;
  reporterName: string;
  /** Whoever wrote it into the register; needed as soon as it was accepted. */
  ownerId: string | null;
  ownerName: string | null;
  partyId: string | null;
  partyName: string | null;
  outcome: string | null;
  /** Why it happened, and which other flats have been, or are to be, looked at because of it; where the paper says so. */
  cause?: RootCause | null;
  looks?: readonly Pick<Look, 'room' | 'state' | 'words'>[];
}

/** The same entry with its number and where it stands now. */
export interface OldTicket extends HistoryEntry {
  stationId: string;
  id: string;
  number: string;
  place: string;
  status: TicketStatus;
  heldSince: Date;
  dueAt: Date | null;
}
