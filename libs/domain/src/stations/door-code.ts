/** Door codes: ten characters of base 32 without look-alikes (no 0 o 1 l i u), lower case; they open nothing, they only name a door. */
const ALPHABET = '23456789abcdefghjkmnpqrstvwxyz';
export const DOOR_CODE_LENGTH = 10;
export const DOOR_CODE = /^[2-9a-hjkmnp-tv-z]{10}$/;

/** Makes a code from random bytes (at least as many as the code is long). */
export function doorCodeFrom(random: Uint8Array): string {
  return Array.from(random.slice(0, DOOR_CODE_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** What a door is called on its plate: `5号楼2单元`. */
export const doorLabel = (building: number, unit: number): string => `${building}号楼${unit}单元`;
