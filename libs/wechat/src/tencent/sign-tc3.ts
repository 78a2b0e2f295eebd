import { createHash, createHmac } from 'node:crypto';

export interface Tc3Request {
  readonly service: 'sms' | 'vms';
  readonly host: string;
  readonly action: string;
  /** The body exactly as it is sent. */
  readonly payload: string;
  readonly secretId: string;
  readonly secretKey: string;
  readonly now: Date;
}

const CONTENT_TYPE = 'application/json; charset=utf-8';
const SIGNED = 'content-type;host;x-tc-action';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The headers that prove a request to Tencent Cloud (TC3-HMAC-SHA256): a key of the day, of the service, of the request. */
export function tc3Headers(request: Tc3Request): Record<string, string> {
  const { service, host, action, payload, secretId, secretKey, now } = request;
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const day = now.toISOString().slice(0, 10);
  const head = `content-type:${CONTENT_TYPE}\nhost:${host}\nx-tc-action:${action.toLowerCase()}\n`;
  const canonical = ['POST', '/', '', head, SIGNED, sha256(payload)].join('\n');
  const scope = `${day}/${service}/tc3_request`;
  const toSign = ['TC3-HMAC-SHA256', timestamp, scope, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(`TC3${secretKey}`, day), service), 'tc3_request');
  const signature = hmac(key, toSign).toString('hex');
  return {
    'content-type': CONTENT_TYPE,
    authorization: `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${SIGNED}, Signature=${signature}`,
    'x-tc-action': action,
    'x-tc-timestamp': timestamp,
  };
}
