import type { Caller } from '@doorstep/domain';

/** A caller together with the sign-in and the grant behind the hat. Only this room looks at the difference. */
export interface SessionCaller extends Caller {
  sessionId: string;
  grantId: string;
}

/** The sign-in behind a caller. Every caller in this house was made from an access token, so it is always there. */
export function sessionBehind(caller: Caller): SessionCaller {
  if ('sessionId' in caller && 'grantId' in caller) return caller as SessionCaller;
  throw new Error('this caller was not made by the identity room');
}
