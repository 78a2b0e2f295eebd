import { compareIds } from '../kernel/index';
import type { Role } from './caller';

/** A hat as the rule reads it. */
interface Hat {
  grantId: string;
  stationId: string;
  role: Role;
}

/** Whoever holds several hats and has never chosen wears the one others wait for. */
const ORDER: readonly Role[] = ['member', 'party', 'secretary', 'district', 'resident'];

/** The hat put on at sign-in: the one worn last while it is still held, else by order. Null when none is held. */
export function preferredGrant<H extends Hat>(held: readonly H[], lastWornId: string | null): H | null {
  const sorted = [...held].sort(
    (a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || compareIds(a.grantId, b.grantId),
  );
  return held.find((hat) => hat.grantId === lastWornId) ?? sorted[0] ?? null;
}
