import type { Urgency } from '../directory/index';
import type { Holder } from './custody';
import type { StandingRow } from './standing';
import type { Supervision } from './supervision';
import type { Suspension } from './suspension';

/** Everything about a ticket that the machine moves. The row of the living register holds at least this. */
export interface LifeRow extends StandingRow {
  urgency: Urgency;
  custody: Holder;
  supervision: Supervision;
  suspension: Suspension | null;
  redoCount: number;
  falseDoneCount: number;
  extensionCount: number;
  heldSince: Date;
  dueAt: Date | null;
  /** Reviewed and quiet: when it is archived. */
  archiveAt: Date | null;
}
