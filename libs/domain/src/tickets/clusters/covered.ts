import type { Category } from '../../directory/index';
import type { Relation } from '../agreements';
import type { RootCause, Sweep } from '../causes/index';
import { riserOf, type Spot } from '../neighbours/index';

/** A sweep that is not through yet, by the ticket it began with. */
export interface RunningSweep extends Spot {
  category: Category;
  cause: RootCause | null;
  sweep: Sweep | null;
}

interface Coverable extends Spot {
  category: Category;
  relation: Relation | null;
  cause: RootCause | null;
}

/**
 * Whether somebody is at the root of it already: it was found by a sweep, its own root is written down, or a sweep for
 * trouble of its kind reaches its flat. No pattern has to be looked for there any more.
 */
export function isCovered(report: Coverable, sweeps: readonly RunningSweep[]): boolean {
  if (report.relation === 'sibling' || report.cause !== null) return true;
  return sweeps.some((one) => one.category === report.category && reaches(one, report));
}

function reaches(running: RunningSweep, spot: Spot): boolean {
  const { cause, sweep } = running;
  if (cause?.kind === 'riser')
    return isOnSameStair(running, spot) && (riserOf(spot.room) ?? cause.name) === cause.name;
  return (sweep?.looks ?? []).some((look) => isOnSameStair(look, spot) && look.room === spot.room);
}

const isOnSameStair = (a: Omit<Spot, 'room'>, b: Spot): boolean =>
  a.building === b.building && a.unit === b.unit;
