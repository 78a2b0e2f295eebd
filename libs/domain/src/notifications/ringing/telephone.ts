/** A mainland mobile or landline, in digits alone. */
export const TELEPHONE = /^(?:1\d{10}|0\d{9,11})$/;

/** A telephone as people write it (010-5550 0272, +86 138…), in digits alone; null where it is none of the mainland. */
export function telephoneOf(written: string | null): string | null {
  const digits = (written ?? '').replace(/\D/g, '').replace(/^(?:0086|86)(?=1\d{10}$)/, '');
  return TELEPHONE.test(digits) ? digits : null;
}

/** The key on a call that says yes: it takes the matter, or says that a try has come through. */
export const YES_KEY = '1';

/** Only a mobile telephone takes texts. */
export const takesTexts = (digits: string): boolean => /^1\d{10}$/.test(digits);
