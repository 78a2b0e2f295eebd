import type { Role } from '../identity/index';
import type { NoticeTemplate } from './notice';
import { ALONG } from './who-to-tell';

/** A hat somebody wears or has worn at the station. */
export interface Hat {
  role: Role;
  partyId: string | null;
}

/** One notice about a matter, and how the matter stood when it was written. */
export interface ToldOf {
  personId: string;
  template: NoticeTemplate;
  reporterId: string | null;
  ownerId: string | null;
  partyId: string | null;
  /** They follow the matter, having the same trouble. */
  isFollower: boolean;
  /** Their flat is to be looked at because of it. */
  isLookedAt: boolean;
}

/** The hat of whoever stands at or above the desk; who wears several is known by the first of these. */
const AT_THE_DESK: readonly Role[] = ['secretary', 'member', 'district'];

/**
 * In which place somebody heard of a matter: as the one who said it, as the party's people, as a neighbour, or under a
 * hat of the station. Whoever works for the party is its worker also in a matter of their own (`deskSideOf` says the
 * same); a neighbour who is at the desk too is a neighbour only where neighbours are told along.
 */
export function toldAs(told: ToldOf, hats: readonly Hat[]): Role | 'neighbour' {
  const { personId, partyId, reporterId, ownerId } = told;
  if (partyId !== null && hats.some((hat) => hat.partyId === partyId)) return 'party';
  if (personId === reporterId) return 'resident';
  const hat = AT_THE_DESK.find((role) => hats.some((worn) => worn.role === role));
  return hat === undefined || (personId !== ownerId && isAlong(told)) ? 'neighbour' : hat;
}

const isAlong = ({ isFollower, isLookedAt, template }: ToldOf): boolean =>
  isLookedAt || (isFollower && (template === 'ticket-news' || ALONG.includes(template)));
