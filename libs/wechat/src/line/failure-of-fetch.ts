import { WechatUncertain, WechatUnreachable } from '../failures';

/** Failures that come before the first byte of a request leaves: it was surely not accepted. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** An error as the network stack makes it; read by shape, because it may come from another realm. */
interface Thrown {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

/** Sorts a failed fetch. When in doubt it is uncertain: doubt costs a reminder, a wrong guess costs two. */
export function failureOfFetch(endpoint: string, thrown: unknown): WechatUnreachable | WechatUncertain {
  const { name } = asThrown(thrown);
  if (name === 'TimeoutError' || name === 'AbortError') {
    return new WechatUncertain(endpoint, 'timeout', thrown);
  }
  const codes = codesOf(thrown);
  const neverLeft = codes.length > 0 && codes.every((code) => BEFORE_SENDING.has(code));
  return neverLeft ? new WechatUnreachable(endpoint, thrown) : new WechatUncertain(endpoint, 'cut', thrown);
}

/** The system codes below a fetch error; several when several addresses were tried. */
function codesOf(thrown: unknown): string[] {
  const { code, cause, errors } = asThrown(thrown);
  if (Array.isArray(errors) && errors.length > 0) return errors.flatMap(codesOf);
  if (typeof code === 'string') return [code];
  return cause === undefined ? [] : codesOf(cause);
}

function asThrown(thrown: unknown): Thrown {
  return typeof thrown === 'object' && thrown !== null ? thrown : {};
}
