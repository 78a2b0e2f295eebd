import { CATEGORIES, type Fact, type TicketFactType } from '@doorstep/domain';
import { WAKE_WORDS, words } from './words';

type TicketFact = Fact<TicketFactType>;
type Said = { [T in TicketFactType]: (payload: Fact<T>['payload']) => string };

/** What was said at each step, as everybody may read it. A new fact does not compile until it can be said. */
const SAID: Said = {
  'ticket.reported': ({ text }) => text,
  'ticket.accepted': () => '',
  'ticket.escalated': ({ wake }) => WAKE_WORDS[wake],
  'ticket.seen': ({ name }) => words.seen(name),
  'ticket.unseen': () => words.unseen,
  'ticket.solved': ({ outcome }) => outcome,
  'ticket.dispatched': ({ partyName, note }) => words.sentTo(partyName, note),
  'ticket.signed': ({ workerName }) => workerName,
  'ticket.returned': ({ reason }) => reason,
  'ticket.claimed': ({ outcome }) => outcome,
  'ticket.approved': ({ note }) => note,
  'ticket.rejected': ({ reason }) => reason,
  'ticket.confirmed': ({ words: said }) => said,
  'ticket.redone': ({ count, words: said }) => words.redone(count, said),
  'ticket.lapsed': () => words.lapsed,
  'ticket.withdrawn': ({ reason }) => reason,
  'ticket.noted': ({ text }) => text,
  'ticket.followed': ({ count }) => words.followers(count),
  'ticket.unfollowed': ({ count }) => words.followers(count),
  'ticket.neighbour-answered': ({ isFixed, ...answers }) => words.neighbours(isFixed, answers),
  'ticket.recategorised': ({ from, to }) => `${CATEGORIES[from].label} → ${CATEGORIES[to].label}`,
  'ticket.link-issued': ({ partyName }) => words.linkFor(partyName),
  'ticket.link-opened': () => '',
  'ticket.link-revoked': ({ partyName }) => words.linkFor(partyName),
};

/** The words of a step. */
export const wordsOf = (fact: TicketFact): string =>
  (SAID[fact.type] as (payload: object) => string)(fact.payload);

/** The photos and voice notes a step brought along. */
export const mediaOf = ({ payload }: TicketFact): readonly string[] =>
  'mediaIds' in payload ? payload.mediaIds : [];

/** The party that acted, with the hands that did the work where they were named. */
export function partyOf({ payload }: TicketFact): string | null {
  if (!('partyName' in payload)) return null;
  return words.worker(payload.partyName, 'workerName' in payload ? payload.workerName : '');
}
