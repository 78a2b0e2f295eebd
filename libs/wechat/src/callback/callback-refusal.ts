/** Why a push was not believed: forged, meant for another app, replayed later, or not readable at all. */
export type CallbackDistrust = 'bad-signature' | 'wrong-app' | 'stale' | 'plain-text' | 'unreadable';

/** A push that must change nothing. Answer 403 for a forged one and 400 for an unreadable one. */
export class CallbackRefusal extends Error {
  override readonly name = 'CallbackRefusal';
  readonly why: CallbackDistrust;

  constructor(why: CallbackDistrust, cause?: unknown) {
    super(`push refused: ${why}`, { cause });
    this.why = why;
  }
}
