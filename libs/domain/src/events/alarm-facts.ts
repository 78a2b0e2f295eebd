import type { Finding, WatchKind } from '../watch/index';
import type { SlotDigest } from './duty-facts';

/** What happens around being called itself. Each carries what its messages need, so nobody asks again later. */
export interface AlarmFactPayloads {
  /** Everybody of a step was called and nobody surely reached; the fact's subject is the ticket. */
  'ring.failed': { rung: number; how: 'refused' | 'unknown'; toldAt?: string };
  /** Somebody pressed a key on a call about a ticket or a test (the subject). */
  'call.answered': { personId: string; key: string; callId?: string };
  /** Somebody wants to know whether they can be reached; the subject is the test. */
  'alert.tested': { personId: string; loudness: 'message' | 'text' | 'call' };
  /** The test's message was opened from outside on that person's phone: the whole way works. */
  'alert.received': { personId: string };
  /** A duty begins soon and this person can hardly be reached through WeChat; the subject is the slot. */
  'credits.low': { personId: string; personName: string; left: number; slot: SlotDigest };
  'escalation-policy.changed': { name: string };
  /** The station promises something else from now on; the subject is the station. */
  'clock-policy.changed': { name: string };
  /** A party has said its own word about its card of a month; the subject is the party. */
  'scorecard.answered': { month: string };
  'alert-ways.changed': { personId: string };
  /**
   * A promise of the house does not hold; the subject is this promise at this station. Recorded once, however long it
   * lasts. `rings`: it is grave, and its like has not rung a moment ago.
   */
  'watch.found': Finding & { rings: boolean };
  /** It holds again; the same subject. */
  'watch.cleared': { kind: WatchKind };
}
