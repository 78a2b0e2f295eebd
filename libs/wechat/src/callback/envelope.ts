import { createCipheriv, createDecipheriv } from 'node:crypto';
import { CallbackRefusal } from './callback-refusal';

/** WeChat pads to 32 bytes, twice AES's block, so Node's own padding cannot be used. */
const BLOCK = 32;
const RANDOM = 16;
const LENGTH = 4;

/** Opens `Encrypt`: 16 random bytes, the length, the message, the app id. A foreign app id is refused. */
export function openEnvelope(encrypt: string, encodingAesKey: string, appId: string): string {
  const plain = unpad(decipher(encrypt, keyOf(encodingAesKey)));
  if (plain.length < RANDOM + LENGTH) throw new CallbackRefusal('unreadable');
  const end = RANDOM + LENGTH + plain.readUInt32BE(RANDOM);
  if (end > plain.length) throw new CallbackRefusal('unreadable');
  if (plain.subarray(end).toString() !== appId) throw new CallbackRefusal('wrong-app');
  return plain.subarray(RANDOM + LENGTH, end).toString();
}

export interface Letter {
  readonly message: string;
  readonly appId: string;
  readonly random: Uint8Array;
}

/** Closes a message the way WeChat does; the sandbox's pushes and our encrypted replies are made here. */
export function sealEnvelope({ message, appId, random }: Letter, encodingAesKey: string): string {
  const text = Buffer.from(message);
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(text.length);
  const plain = Buffer.concat([random, length, text, Buffer.from(appId)]);
  const missing = BLOCK - (plain.length % BLOCK);
  const key = keyOf(encodingAesKey);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const sealed = [cipher.update(plain), cipher.update(Buffer.alloc(missing, missing)), cipher.final()];
  return Buffer.concat(sealed).toString('base64');
}

function keyOf(encodingAesKey: string): Buffer {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  if (key.length !== 32) throw new RangeError('EncodingAESKey must have 43 characters');
  return key;
}

function decipher(encrypt: string, key: Buffer): Buffer {
  const sealed = Buffer.from(encrypt, 'base64');
  if (sealed.length === 0 || sealed.length % 16 !== 0) throw new CallbackRefusal('unreadable');
  const opener = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([opener.update(sealed), opener.final()]);
}

function unpad(plain: Buffer): Buffer {
  const missing = plain.at(-1) ?? 0;
  if (missing < 1 || missing > BLOCK || missing > plain.length) throw new CallbackRefusal('unreadable');
  return plain.subarray(0, plain.length - missing);
}
