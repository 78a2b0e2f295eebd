import { randomBytes, randomInt } from 'node:crypto';
import { sealEnvelope, signatureOf } from '@doorstep/wechat';
import type { SandboxOptions } from '../sandbox-options';
import type { PushSettings } from './push-event';
import { writeEncrypted } from './write-push';

/** A push ready to be posted. */
export interface SignedPush {
  readonly query: Record<string, string>;
  readonly body: string;
}

export interface ToSign {
  readonly message: string;
  readonly openid: string;
  /** Milliseconds of the sandbox's clock. */
  readonly now: number;
}

const STALE_MS = 3_600_000;

/** Signs, and in safe mode encrypts, a push; forges it when a test asked for a forgery. */
export function signPush(push: ToSign, options: SandboxOptions, settings: PushSettings): SignedPush {
  const at = settings.forge === 'stale' ? push.now - STALE_MS : push.now;
  const timestamp = String(Math.floor(at / 1_000));
  const nonce = String(randomInt(1_000_000_000));
  const token = settings.forge === 'signature' ? 'forged' : options.callbackToken;
  const query = { signature: signatureOf(token, timestamp, nonce), timestamp, nonce, openid: push.openid };
  if (settings.mode === 'plain') return { query, body: push.message };

  const appId = settings.forge === 'app' ? 'wx-another-app' : options.appId;
  const letter = { message: push.message, appId, random: randomBytes(16) };
  const encrypt = sealEnvelope(letter, options.encodingAesKey);
  const msg_signature = signatureOf(token, timestamp, nonce, encrypt);
  const signed = { ...query, encrypt_type: 'aes', msg_signature };
  return { query: signed, body: writeEncrypted(encrypt, settings) };
}
