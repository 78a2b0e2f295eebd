import { Refusal } from '@doorstep/domain';

const DEPTH_AT_MOST = 32;
const KEYS_AT_MOST = 1_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPENING = new Set([0x7b, 0x5b]);
const CLOSING = new Set([0x7d, 0x5d]);

const HALF_A_PAIR = /\p{Cs}/u;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes as text, refused when they are not UTF-8: a silently replaced character would not come back as written. */
export function textOf(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Refusal('input.malformed');
  }
}

/**
 * A JSON body as an object or a list, or a refusal (only callbacks may be lists: `checkBody`). Depth and number of keys are counted on the text, before anything is built or
 * walked: a body made to be expensive costs one pass over at most 256 KiB. An empty body asks nothing: undefined.
 */
export function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  if (isTooRich(text)) throw new Refusal('input.malformed');
  const value = parse(text);
  if (value === null || typeof value !== 'object') throw new Refusal('input.malformed');
  if (text.includes('\\u') && !isStorable(value)) throw new Refusal('input.malformed');
  return value;
}

/** `__proto__` as a key has no honest use; written plainly or in escapes, it ends here. */
function parse(text: string): unknown {
  const isSuspicious = text.includes('__proto__') || text.includes('\\u');
  try {
    return isSuspicious ? JSON.parse(text, refuseProto) : JSON.parse(text);
  } catch {
    throw new Refusal('input.malformed');
  }
}

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('__proto__');
  return value;
}

function isTooRich(text: string): boolean {
  let depth = 0;
  let keys = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COLON) keys += 1;
    else if (OPENING.has(code)) depth += 1;
    else if (CLOSING.has(code)) depth -= 1;
    if (depth > DEPTH_AT_MOST || keys > KEYS_AT_MOST) return true;
  }
  return false;
}

function endOfString(text: string, opening: number): number {
  let at = opening + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

/** No NUL and no half of a surrogate pair in any key or text: Postgres cannot hold the one, no phone shows the other. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && !HALF_A_PAIR.test(value);
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner));
}
