import type { CallbackEvent } from './callback-event';
import { CallbackRefusal } from './callback-refusal';
import { openEnvelope } from './envelope';
import { normalise } from './normalise';
import { readBody } from './read-body';
import { isSignedBy } from './signature';

export type CallbackQuery = Readonly<Record<string, string | string[] | undefined>>;

export interface CallbackSecrets {
  readonly token: string;
  /** The 43 characters of the console; null while the console is set to plain text. */
  readonly encodingAesKey: string | null;
  readonly appId: string;
}

export interface ReceivedCallback extends CallbackSecrets {
  readonly query: CallbackQuery;
  readonly rawBody: string | Uint8Array;
  readonly now: Date;
  /**
   * The signature of a plain push does not cover its body. With a key configured plain pushes are therefore
   * refused, unless the console stands on 兼容 and this says so.
   */
  readonly acceptPlain?: boolean | undefined;
}

const FRESH_FOR_MS = 10 * 60_000;

/**
 * Believes or refuses a push: the signature first, then its age (ten minutes either way), then the envelope
 * and the app id inside. Deliveries repeat (WeChat tries three times); every event carries a key for that.
 */
export function decodeCallback(received: ReceivedCallback): CallbackEvent[] {
  return normalise(readBody(believedText(received)));
}

function believedText(received: ReceivedCallback): string {
  const { query, rawBody, token, encodingAesKey, appId } = received;
  const raw = typeof rawBody === 'string' ? rawBody : new TextDecoder().decode(rawBody);
  const encrypt = isEncrypted(query, raw) ? readBody(raw)['Encrypt'] : undefined;
  if (encrypt === undefined) {
    if (encodingAesKey !== null && received.acceptPlain !== true) throw new CallbackRefusal('plain-text');
    mustBeSigned(query, 'signature', [token]);
    mustBeFresh(query, received.now);
    return raw;
  }
  if (typeof encrypt !== 'string' || encodingAesKey === null) throw new CallbackRefusal('unreadable');
  mustBeSigned(query, 'msg_signature', [token, encrypt]);
  mustBeFresh(query, received.now);
  return openEnvelope(encrypt, encodingAesKey, appId);
}

function isEncrypted(query: CallbackQuery, raw: string): boolean {
  return one(query, 'encrypt_type') === 'aes' || raw.includes('Encrypt');
}

function mustBeSigned(query: CallbackQuery, name: 'signature' | 'msg_signature', words: string[]): void {
  const signed = [...words, one(query, 'timestamp'), one(query, 'nonce')];
  if (!isSignedBy(one(query, name), ...signed)) throw new CallbackRefusal('bad-signature');
}

function mustBeFresh(query: CallbackQuery, now: Date): void {
  const age = now.getTime() - Number(one(query, 'timestamp')) * 1_000;
  if (!(Math.abs(age) <= FRESH_FOR_MS)) throw new CallbackRefusal('stale');
}

/** The echo WeChat wants back when the address is entered in the console; written back as it is. */
export function verifyEcho({ query, token, now }: Pick<ReceivedCallback, 'query' | 'token' | 'now'>): string {
  mustBeSigned(query, 'signature', [token]);
  mustBeFresh(query, now);
  return one(query, 'echostr');
}

/** One value of a query; a name given twice can only be a trick and reads as absent. */
function one(query: CallbackQuery, name: string): string {
  const value = query[name];
  return typeof value === 'string' ? value : '';
}
