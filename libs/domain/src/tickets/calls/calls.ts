import { after, days } from '../../kernel/index';
import { holderOf } from '../custody';
import type { TicketStatus } from '../ticket-status';

/** What a party may say on the telephone in place of tapping it: nothing of the kind, that it takes it, that it is done. */
export const CALL_SAYS = ['nothing', 'signed', 'done'] as const;
export type CallSays = (typeof CALL_SAYS)[number];

/** Nobody promises further ahead than this. */
const PROMISE_AT_MOST = days(60);

/** A promise lies ahead, and not in another season. */
export const isPromise = (promisedBy: Date, now: Date): boolean =>
  promisedBy > now && promisedBy <= after(now, PROMISE_AT_MOST);

/** What a promise is judged by. */
export interface Promised {
  status: TicketStatus;
  partyId: string | null;
  promisedAt: Date | null;
  promisedPartyId: string | null;
}

/** A word given stands as long as the ticket lies with whoever gave it. */
export const promiseStands = ({ status, partyId, promisedAt, promisedPartyId }: Promised): boolean =>
  promisedAt !== null && partyId !== null && partyId === promisedPartyId && holderOf(status) === 'party';

/** Who gave their word on the telephone is not silent, and not late, before that hour. */
export const notBeforeWord = (promised: Promised, at: Date): Date =>
  promised.promisedAt !== null && promised.promisedAt > at && promiseStands(promised)
    ? promised.promisedAt
    : at;
