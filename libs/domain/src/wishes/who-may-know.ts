import type { Role } from '../identity/index';
import { KNOWN_PAIRINGS, type PairingState } from './pairing-flow';
import type { WishState } from './wish-flow';

/** How somebody stands towards the one who wishes. */
export interface Knowing {
  wishState: WishState;
  pairingState: PairingState | null;
  role: Role;
  isOwner: boolean;
  isSpokenFor: boolean;
  /** Comes as first, second or backup. */
  isCompanion: boolean;
}

const WAITING: readonly WishState[] = ['review', 'up', 'asked'];
const OVER: readonly WishState[] = ['done', 'unmet', 'withdrawn'];

/**
 * Who may know name, flat and own words of the one who wishes: they themselves and whoever put the card up for them;
 * the secretary; whoever comes, while paired; the desk, as long as it has to read, match and ask, or passes on the word
 * of somebody without an account. Nobody else, and nobody any longer than that.
 */
export function mayKnowPerson(who: Knowing): boolean {
  if (who.isOwner || who.role === 'secretary') return true;
  return who.role === 'member' && (isComing(who) || WAITING.includes(who.wishState) || isSpokenFor(who));
}

const isComing = ({ isCompanion, pairingState }: Knowing): boolean =>
  isCompanion && pairingState !== null && KNOWN_PAIRINGS.includes(pairingState);

const isSpokenFor = (who: Knowing): boolean => who.isSpokenFor && !OVER.includes(who.wishState);

/** Who may ring whom: only the two of a pair, only while they are one. */
export const maySeeNumber = (who: {
  pairingState: PairingState;
  isResident: boolean;
  isCompanion: boolean;
}): boolean => KNOWN_PAIRINGS.includes(who.pairingState) && (who.isResident || who.isCompanion);
