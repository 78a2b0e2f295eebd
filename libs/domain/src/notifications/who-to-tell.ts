import {
  FACT_TYPES,
  type AlarmFactType,
  type DutyFactType,
  type Fact,
  type TicketFactType,
  type WishFactType,
} from '../events/index';
import { type Duty, NOBODY_ON_DUTY, reachable } from '../roster/index';
import {
  isAboutAlarm,
  isAboutTicket,
  isAboutWish,
  type Circle,
  type Notice,
  type NoticeTemplate,
  type TellableFact,
} from './notice';
import { TELL_OF_ALARMS } from './tell-of-alarms';
import { NOBODY, TELL_OF_DUTY } from './tell-of-duty';
import { TELL_OF_TICKETS } from './tell-of-tickets';
import { TELL_OF_WISHES } from './tell-of-wishes';

type TellableType = TicketFactType | DutyFactType | AlarmFactType | WishFactType;
type Teller<T extends TellableType, Whom> = (fact: Fact<T>, whom: Whom) => Notice[];

const TELL: Partial<Record<string, unknown>> = {
  ...TELL_OF_TICKETS,
  ...TELL_OF_DUTY,
  ...TELL_OF_ALARMS,
  ...TELL_OF_WISHES,
};

/** The facts of which somebody hears; of the rest it is decided that nobody does. */
export const TOLD_FACTS = FACT_TYPES.filter(
  (type): type is TellableType => TELL[type] !== undefined && TELL[type] !== NOBODY,
);

/**
 * Who hears of a fact, and in which words: the one place to look when somebody asks "why was I (not) told?".
 * Nobody hears of what they did themselves (a test of one's own phone apart), and nobody hears of one fact twice.
 */
export function whoToTell(fact: TellableFact, circle: Circle): Notice[] {
  const isOwnWish = fact.type === 'alert.tested';
  const seen = new Set<string>(fact.actorId === null || isOwnWish ? [] : [fact.actorId]);
  const all = [...toldBy(fact, circle), ...toldAlong(fact, circle)];
  return all.filter(({ personId }) => !seen.has(personId) && seen.add(personId));
}

/** What neighbours with the same trouble hear along with the one who reported it: how it goes on, not what was agreed. */
export const ALONG: readonly NoticeTemplate[] = [
  'ticket-accepted',
  'ticket-progress',
  'please-confirm',
  'ticket-closed',
];

/** The same of what has no words of its own: that it stands still, goes another way, ends, or is taken up again. */
const NEWS_ALONG: readonly TicketFactType[] = [
  'ticket.diverted',
  'ticket.suspended',
  'ticket.resumed',
  'ticket.unresolved',
  'ticket.recalled',
];

function isToldAlong(fact: Fact<TicketFactType>, template: Notice['template']): boolean {
  if (template !== 'ticket-news') return ALONG.includes(template);
  const isRest = fact.type === 'ticket.child-opened' && fact.payload.relation === 'remainder';
  return isRest || NEWS_ALONG.includes(fact.type);
}

/** A neighbour who follows hears what the reporter would hear in their place, once per step. */
function toldAlong(fact: TellableFact, circle: Circle): Notice[] {
  if (!isAboutTicket(fact)) return [];
  return (circle.followerIds ?? []).flatMap((personId) =>
    toldBy(fact, {
      ...circle,
      reporterId: personId,
      ownerId: null,
      partyStaff: [],
      duty: NOBODY_ON_DUTY,
    }).filter((notice) => notice.personId === personId && isToldAlong(fact, notice.template)),
  );
}

function toldBy(fact: TellableFact, circle: Circle): Notice[] {
  if (isAboutTicket(fact))
    return (TELL_OF_TICKETS[fact.type] as Teller<TicketFactType, Circle>)(fact, circle);
  if (isAboutWish(fact)) return (TELL_OF_WISHES[fact.type] as Teller<WishFactType, Duty>)(fact, circle.duty);
  const secretaries = reachable(circle.duty, 'secretary');
  if (isAboutAlarm(fact))
    return (TELL_OF_ALARMS[fact.type] as Teller<AlarmFactType, readonly string[]>)(fact, secretaries);
  return (TELL_OF_DUTY[fact.type] as Teller<DutyFactType, readonly string[]>)(fact, secretaries);
}
