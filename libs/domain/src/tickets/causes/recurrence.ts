import type { Category } from '../../directory/index';
import { after, days } from '../../kernel/index';
import { closenessOf, reachOf, riserOf, type Spot } from '../neighbours/index';
import type { TicketStatus } from '../ticket-status';

/** A matter of the same thing that comes this soon after one that was closed is the same trouble again (复发). */
export const RECURS_WITHIN_DAYS = 90;

/** What can break again once it was mended. A quarrel, a question or snow that falls twice is nobody's bad work. */
const BREAKS_AGAIN: ReadonlySet<Category> = new Set<Category>([
  'upstairs_leak',
  'drain_blocked',
  'drain_odor',
  'water_supply',
  'indoor_plumbing',
  'heating_cold',
  'heating_leak',
  'gas_leak',
  'gas_service',
  'power',
  'lighting',
  'entrance_door',
  'public_facility',
  'telecom',
  'roof_wall_leak',
  'reno_quality',
  'pests',
  'ebike_charging',
]);

export const breaksAgain = (category: Category): boolean => BREAKS_AGAIN.has(category);

/** After these ends somebody took it for settled; what was withdrawn, merged or sent elsewhere was never mended here. */
export const SETTLED: readonly TicketStatus[] = ['resolved', 'unresolved', 'reviewed', 'archived'];

/** A matter that was closed, as far as it is asked whether it has come back. */
export interface Settled extends Spot {
  id: string;
  status: TicketStatus;
  category: Category;
  closedAt: Date | null;
  recurrences: number;
}

/** Which matter this one is again, and for the how-many-th time. */
export interface Recurrence<T> {
  of: T;
  count: number;
}

/**
 * Whether a report is an earlier matter over again: the same kind, of the same thing, within 90 days of its closing.
 * Neighbours who reported it while it was open do not make it come back; only what was closed before can.
 */
export function recurrenceOf<T extends Settled>(
  report: Spot & { category: Category; reportedAt: Date },
  earlier: readonly T[],
): Recurrence<T> | null {
  if (!breaksAgain(report.category)) return null;
  const same = earlier
    .filter((one) => one.category === report.category && isSettledBefore(one, report.reportedAt))
    .filter((one) => isSameThing(report.category, report, one))
    .sort((a, b) => b.closedAt!.getTime() - a.closedAt!.getTime());
  const [of] = same;
  return of === undefined ? null : { of, count: Math.max(...same.map((one) => one.recurrences)) + 1 };
}

function isSettledBefore({ status, closedAt }: Settled, reportedAt: Date): boolean {
  if (closedAt === null || !SETTLED.includes(status)) return false;
  return closedAt <= reportedAt && reportedAt <= after(closedAt, days(RECURS_WITHIN_DAYS));
}

/**
 * One and the same thing beyond doubt, because it is said of somebody's work: the same flat, the same riser, the lamp and
 * the door of the same stair. Pipes of a whole house count by the stair where no flats are named; in the yard nothing has
 * a name of its own, so there it takes the building it stands before.
 */
function isSameThing(category: Category, a: Spot, b: Spot): boolean {
  if (a.building === null || a.building !== b.building) return false;
  const closeness = closenessOf(a, b);
  if (closeness === 'flat') return true;
  const isNameless = a.room === null && b.room === null && a.unit === b.unit;
  const same = {
    flat: false,
    riser: closeness === 'riser' && riserOf(a.room) !== null,
    unit: a.unit !== null && a.unit === b.unit,
    building: isNameless,
    yard: isNameless,
  };
  return same[reachOf(category)];
}
