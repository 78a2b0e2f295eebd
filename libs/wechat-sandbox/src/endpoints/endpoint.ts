import { Refused } from '../refused';
import type { Sandbox } from '../sandbox';

/** A call as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Reply {
  readonly contentType: string;
  readonly body: object | Buffer;
}

/** One address of WeChat's API and what it does; refusals are thrown. */
export interface Endpoint {
  readonly path: string;
  /** Whether the call must carry an access token. */
  readonly needsToken: boolean;
  /** Calls a day before 45009; WeChat's documented number. */
  readonly daily: (sandbox: Sandbox) => number;
  readonly answer: (sandbox: Sandbox, call: Arrived) => object | Promise<object>;
}

export type Fields = Readonly<Record<string, unknown>>;

/** The JSON of a POST, or WeChat's refusals of anything else. */
export function postedJson(call: Arrived): Fields {
  if (call.method !== 'POST') throw new Refused(43002);
  if (call.body === '') throw new Refused(44002);
  const fields = parsed(call.body);
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) throw new Refused(47001);
  return fields as Fields;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refused(47001);
  }
}

export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

export const OK = { errcode: 0, errmsg: 'ok' } as const;
