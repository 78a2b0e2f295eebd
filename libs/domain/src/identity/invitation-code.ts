/** Eight letters and digits without look-alikes, to be read out over the telephone. */
const ALPHABET = '23456789abcdefghjkmnpqrstvwxyz';
export const INVITATION_CODE_LENGTH = 8;
export const INVITATION_DAYS = 7;

/** Wrong codes a person may type in one hour before the door stays shut for the rest of it. */
export const WRONG_CODES_PER_HOUR = 10;

/** Makes a code from random bytes (at least as many as the code is long). */
export function invitationCodeFrom(random: Uint8Array): string {
  return Array.from(random.slice(0, INVITATION_CODE_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join(
    '',
  );
}

/** The code as it was meant: capitals, blanks and hyphens do not matter. */
export const asInvitationCode = (typed: string): string => typed.toLowerCase().replace(/[\s-]/g, '');
