import { createHash, timingSafeEqual } from 'node:crypto';

/** WeChat's signature over any number of words: sorted, joined, SHA-1. */
export function signatureOf(...words: readonly string[]): string {
  return createHash('sha1')
    .update([...words].sort().join(''))
    .digest('hex');
}

/** Compares without telling, by the time it takes, how much of a forged signature was right. */
export function isSignedBy(signature: string, ...words: readonly string[]): boolean {
  const given = Buffer.from(signature);
  const right = Buffer.from(signatureOf(...words));
  return given.length === right.length && timingSafeEqual(given, right);
}
