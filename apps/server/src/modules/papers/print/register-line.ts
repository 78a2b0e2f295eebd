import type { RegisterRow } from '@doorstep/contracts';

/** One line of the book on its way to the printer. */
export type RegisterLine = RegisterRow;

/** Whose paper it is, as its head says. */
export interface StationHead {
  stationName: string;
  community: string;
  phone: string | null;
  place: string;
  /** ISO 8601. */
  printedAt: string;
  printedBy: string;
}

/** The days of the book, both included. */
export interface BookHead extends StationHead {
  from: string;
  to: string;
}
