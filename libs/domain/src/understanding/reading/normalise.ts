import { SLIPS } from './slips';

/** Longer than this nobody speaks; what comes after it is not read. */
const READ_AT_MOST = 800;

const SLIP = new RegExp(Object.keys(SLIPS).join('|'), 'g');
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** Whatever is no text: control signs, halves of emoji, invisible marks. */
// eslint-disable-next-line no-control-regex
const NOT_TEXT = /[\u0000-\u001f\u200b-\u200f\u2028-\u202e\ufeff\ud800-\udfff]/g;

/**
 * One way of writing for everything people type and phones hear: half-width, small letters, the usual slips of the
 * finger and of voice input put right. Punctuation stays, it separates clauses.
 */
export function normalise(text: string): string {
  return text
    .slice(0, READ_AT_MOST)
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(NOT_TEXT, ' ')
    .toLowerCase()
    .replace(/[ \t\u00a0\u3000]+/g, ' ')
    .trim()
    .replace(SLIP, (slip) => SLIPS[slip] ?? slip);
}
