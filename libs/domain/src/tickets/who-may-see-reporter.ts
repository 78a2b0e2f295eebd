import type { Role } from '../identity/index';
import { holderOf } from './custody';
import type { Standing } from './standing';
import { isClosed } from './ticket-status';

/**
 * Who may read the name and the telephone of the one who reported: the desk, to call back; the party, only while the
 * work lies in its hands; and the reporter themselves. Everybody else reads "a resident".
 */
export function maySeeReporter(
  standing: Pick<Standing, 'status' | 'isReporter' | 'isPartyOfTicket'>,
  role: Role,
): boolean {
  if (role === 'member' || role === 'secretary') return true;
  if (standing.isReporter) return true;
  return standing.isPartyOfTicket && !isClosed(standing.status) && holderOf(standing.status) === 'party';
}
