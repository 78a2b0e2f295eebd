import { isAboutTicket, type Notice, type TellableFact, type TicketNotice } from '../notice';
import type { TicketFactType } from '../../events/index';
import type { Role } from '../../identity/index';
import type { RingingWish, Side } from '../subscribe-keys';
import type { Channel } from './channels';

/**
 * Whether a message is worth the last consent a person has given for its template, or only one of several. One consent is
 * one message and consents are scarce, so they are spent by value: the last one is kept for what waits for an answer.
 */
export type Worth = 'last' | 'spare';

/** Of what is asked, and of what would otherwise be waited for in vain; mere news can be read on the page. */
const OF_TICKETS: Record<TicketNotice, Worth> = {
  'new-ticket': 'last',
  nudge: 'last',
  'please-look': 'last',
  'ticket-accepted': 'spare',
  'ticket-progress': 'spare',
  'party-task': 'last',
  'ticket-returned': 'last',
  'please-verify': 'last',
  'please-confirm': 'last',
  'not-fixed': 'last',
  'ticket-closed': 'spare',
  'ticket-noted': 'spare',
  'ticket-withdrawn': 'spare',
  'ticket-news': 'spare',
  'please-agree': 'last',
  'please-review': 'last',
  'please-answer': 'last',
  'promise-due': 'last',
};

/**
 * News after which something is up to whoever reads it (to be at home, to agree on another day, to object, to ring the
 * party), or after which no question will follow any more.
 */
const NEWS_THAT_ASKS: readonly TicketFactType[] = [
  'ticket.diverted',
  'ticket.unresolved',
  'ticket.visit-agreed',
  'ticket.visit-missed',
  'ticket.unsigned',
  'ticket.pressed',
  'ticket.carried-on',
  'ticket.transcribed',
];

const OF_WISHES: Record<RingingWish, Worth> = {
  'visit-help': 'last',
  'visit-overdue': 'last',
  'resident-missed': 'last',
  'pair-stopped': 'last',
  'pair-asked': 'last',
  'pair-offered': 'last',
  'pair-made': 'spare',
  'visit-planned': 'last',
  'visit-tomorrow': 'spare',
  'visit-called-off': 'last',
};

/**
 * What a message about this fact is worth. Every call of somebody to their post is worth the last one, and so is all that a
 * party is written to about: it sends its people out or calls them back.
 */
export function worthOf(fact: TellableFact, { template, side }: Notice & { side: Side }): Worth {
  if (template in OF_WISHES) return OF_WISHES[template as RingingWish];
  if (!isAboutTicket(fact) || side === 'party') return 'last';
  const asks = template === 'ticket-news' && NEWS_THAT_ASKS.includes(fact.type);
  return asks ? 'last' : OF_TICKETS[template as TicketNotice];
}

/** So many of a person's consents are left alone by news. */
const KEPT = 1;

/** Whether a message may take one of so many consents; where no end of them is in sight (`null`), any may. */
export const maySpend = (worth: Worth, left: number | null): boolean =>
  left === null || left > (worth === 'spare' ? KEPT : 0);

/** The ways that would reach somebody, without WeChat where this message is not worth what is left of their consents. */
export const waysWorth = (
  ways: ReadonlySet<Channel>,
  worth: Worth | undefined,
  left: number | null,
): Set<Channel> => new Set([...ways].filter((way) => way !== 'wechat' || maySpend(worth ?? 'last', left)));

/** Whoever is called to a post is called often. */
const ENOUGH_AT_A_POST = 10;

/**
 * With so many consents of a kind left nobody is asked for more within a tap that means something else. A resident needs
 * one for the question and one for news; for a mere look at a matter they are asked only where none is left at all.
 */
export function enoughConsents(role: Role, tap: 'deed' | 'look'): number {
  if (role !== 'resident') return ENOUGH_AT_A_POST;
  return tap === 'look' ? KEPT : KEPT + 1;
}
