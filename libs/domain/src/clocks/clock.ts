import type { Wait } from '../kernel/index';
import type { CalendarDay } from '../roster/calendar/index';
import type { ClockName } from './clock-policy';
import type { Counted } from './service-hours';

/** A stretch in which a clock stood still. */
export interface Pause {
  from: Date;
  until: Date | null;
  /** In words, as it is printed: 等配件, 驿站核实. */
  reason: string;
}

/** How a clock ended: what was owed was done, or it was no longer owed (sent elsewhere, withdrawn). */
export type ClockEnd = 'done' | 'void';

/** One clock of one ticket, worked out from its facts. */
export interface Clock {
  name: ClockName;
  /** Who owes it; null: the station. */
  party: { id: string; name: string } | null;
  policy: string;
  limit: Wait;
  counted: Counted;
  /** The calendar by which it is counted: the station's of when it was promised. */
  days: readonly CalendarDay[];
  startedAt: Date;
  isPaperTime: boolean;
  /** When the limit is, or was, used up; null while the clock stands still, or where its hours never open. */
  dueAt: Date | null;
  stoppedAt: Date | null;
  end: ClockEnd | null;
  /** Time that counted so far. */
  elapsed: Wait;
  pauses: readonly Pause[];
  extensions: number;
  isOverdue: boolean;
}
