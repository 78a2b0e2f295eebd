import type { AskOf, invitePerson } from '@doorstep/contracts';
import { seatHeld, wishFor, type InvitedSeat, type PersonOfStation } from './seats';
import { PEOPLE_WORDS } from './words';

/** An invitation while it is being written. */
export interface Invitation {
  name: string;
  seat: InvitedSeat;
  partyId: string;
}

/** Where the writing begins: a listed person keeps name and seat. */
export const begun = (person: PersonOfStation | undefined): Invitation => ({
  name: person?.displayName ?? '',
  seat: (person && seatHeld(person)) ?? 'community',
  partyId: '',
});

/** What is still to be said before a code can be made, in words; undefined when nothing is. */
export function lackingIn({ name, seat, partyId }: Invitation): string | undefined {
  if (name.trim() === '') return PEOPLE_WORDS.missing.name;
  return seat === 'party' && partyId === '' ? PEOPLE_WORDS.missing.party : undefined;
}

/** The question to the server. */
export const wishOf = (
  { name, seat, partyId }: Invitation,
  person: PersonOfStation | undefined,
): AskOf<typeof invitePerson> => ({
  displayName: name.trim(),
  ...wishFor(seat, partyId),
  ...(person && { personId: person.personId }),
});
