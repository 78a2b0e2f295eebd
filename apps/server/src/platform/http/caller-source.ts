import type { Caller, Refusal } from '@doorstep/domain';

/** The injection token under which the identity room shows its CallerSource. */
export const CALLER_SOURCE = Symbol('CALLER_SOURCE');

/** Who stands behind a bearer token. Answered from memory alone: it is asked on every request. */
export interface CallerSource {
  callerOf(bearer: string): Caller | Refusal;
}
