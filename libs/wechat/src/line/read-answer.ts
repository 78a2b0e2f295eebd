import { WechatRefusal, WechatUncertain } from '../failures';
import { readJson } from './read-json';

export type WechatAnswer = Record<string, unknown>;

/**
 * Reads what came back, whatever its header claims: text/plain, a byte-order mark, unknown fields and an
 * errcode written as a string are all normal; a missing errcode means 0. Anything else is uncertain.
 */
export function readAnswer(endpoint: string, bytes: Uint8Array): WechatAnswer {
  const answer = parse(endpoint, new TextDecoder().decode(bytes));
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) {
    throw new WechatUncertain(endpoint, 'unreadable');
  }
  const fields = answer as WechatAnswer;
  const errcode = Number(fields['errcode'] ?? 0);
  if (!Number.isInteger(errcode)) throw new WechatUncertain(endpoint, 'unreadable');
  if (errcode !== 0) throw new WechatRefusal(endpoint, errcode, String(fields['errmsg'] ?? ''));
  return fields;
}

function parse(endpoint: string, text: string): unknown {
  try {
    return readJson(text);
  } catch (cause) {
    throw new WechatUncertain(endpoint, 'unreadable', cause);
  }
}
