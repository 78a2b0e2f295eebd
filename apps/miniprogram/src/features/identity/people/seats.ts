import type { AnswerOf, AskOf, invitePerson, listPeople } from '@doorstep/contracts';
import { MEMBER_KINDS, ROLE_WORDS } from '@doorstep/domain';
import { PEOPLE_WORDS } from './words';

export type PersonOfStation = AnswerOf<typeof listPeople>['items'][number];
export type HeldRole = PersonOfStation['roles'][number];

/** What one may be invited as, in the order in which it is asked. */
export const INVITED_SEATS = [...MEMBER_KINDS, 'party', 'secretary'] as const;
export type InvitedSeat = (typeof INVITED_SEATS)[number];

/** A held hat in words, with the party it belongs to. */
export function seatWords({ role, memberKind, partyName }: HeldRole): string {
  if (memberKind !== null) return PEOPLE_WORDS.seats[memberKind];
  return partyName === null ? ROLE_WORDS[role] : `${ROLE_WORDS[role]} · ${partyName}`;
}

/** The seat a listed person is bound in: the first hat of theirs that can be handed out by a code. */
export function seatHeld(person: PersonOfStation): InvitedSeat | undefined {
  const held = person.roles.find(({ role }) => role !== 'resident' && role !== 'district');
  return held && (held.memberKind ?? INVITED_SEATS.find((seat) => seat === held.role) ?? 'community');
}

/** The part of the question to the server that a seat stands for. */
export function wishFor(
  seat: InvitedSeat,
  partyId: string,
): Pick<AskOf<typeof invitePerson>, 'role' | 'memberKind' | 'partyId'> {
  if (seat === 'party') return { role: 'party', partyId };
  return seat === 'secretary' ? { role: 'secretary' } : { role: 'member', memberKind: seat };
}
