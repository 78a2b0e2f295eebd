import type { Role } from '../identity/index';
import type { Standing } from './standing';

/**
 * Whose eyes a ticket lies before: the station's people and its district see all of the station's, a resident their own,
 * a party what has been given into its hands. For everybody else it is not there.
 */
export function mayRead(standing: Pick<Standing, 'isReporter' | 'isPartyOfTicket'>, role: Role): boolean {
  const reach: Record<Role, boolean> = {
    resident: standing.isReporter,
    party: standing.isPartyOfTicket,
    member: true,
    secretary: true,
    district: true,
  };
  return reach[role];
}
