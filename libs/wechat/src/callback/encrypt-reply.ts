import { randomBytes } from 'node:crypto';
import type { CallbackSecrets } from './decode-callback';
import { sealEnvelope } from './envelope';
import { signatureOf } from './signature';

export interface EncryptedReply {
  readonly Encrypt: string;
  readonly MsgSignature: string;
  readonly TimeStamp: number;
  readonly Nonce: string;
}

export interface Reply {
  readonly message: string;
  /** Seconds; the time of answering. */
  readonly timestamp: number;
  /** The nonce of the push that is answered. */
  readonly nonce: string;
  readonly random?: Uint8Array | undefined;
}

/** An encrypted answer to a push. Most pushes want none: `success` or nothing, unencrypted, is enough. */
export function encryptReply(
  reply: Reply,
  secrets: CallbackSecrets & { encodingAesKey: string },
): EncryptedReply {
  const { message, timestamp, nonce, random = randomBytes(16) } = reply;
  const encrypt = sealEnvelope({ message, appId: secrets.appId, random }, secrets.encodingAesKey);
  const signature = signatureOf(secrets.token, String(timestamp), nonce, encrypt);
  return { Encrypt: encrypt, MsgSignature: signature, TimeStamp: timestamp, Nonce: nonce };
}
