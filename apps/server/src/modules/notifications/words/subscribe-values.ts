import {
  CATEGORIES,
  isAboutAlarm,
  isAboutTicket,
  isAboutWish,
  slotUrgency,
  stationDay,
  URGENCY_WORDS,
  type AlarmFactOf,
  type DutyFactOf,
  type Notice,
  type RingingAlarm,
  type RingingDuty,
  type Side,
  type SubscribeKey,
  type TellableFact,
  type Fact,
  type WishFactType,
} from '@doorstep/domain';
import { templateValue, type TemplateValueKind } from '@doorstep/wechat';
import { doorOf } from './door-of';
import { wordsOf } from './notice-words';
import { numberOf, placeOf, slotOf } from './slot-values';
import { stateWords, type TicketFact } from './ticket-words';

/** What a message is made from: the fact, to whom, and when the matter was said in the first place. */
export interface Telling<F extends TellableFact = TellableFact> extends Notice {
  fact: F;
  side: Side;
  reportedAt: Date;
}

/** A key of a WeChat template: its kind and its number. */
type TemplateKey = `${TemplateValueKind}${number}`;
type Fill<F extends TellableFact> = (telling: Telling<F>) => string | Date;
type Fills<F extends TellableFact> = Partial<Record<TemplateKey, Fill<F>>>;
type OfTicket = Fill<TicketFact>;

const what: OfTicket = ({ fact }) => CATEGORIES[fact.payload.ticket.category].label;
const where: OfTicket = ({ fact }) => doorOf(fact.payload.ticket.place);
const number: OfTicket = ({ fact }) => fact.payload.ticket.number;
const happened: OfTicket = ({ fact }) => fact.at;
const brief: Fill<TellableFact> = (telling) => wordsOf(telling.fact, telling).brief;

/** A nudge, and what is more pressing than it was, say so where the reader looks first. */
const call: OfTicket = (telling) => {
  if (telling.template === 'nudge') return `无人受理：${String(what(telling))}`;
  return telling.fact.type === 'ticket.raised' ? `更急了：${String(what(telling))}` : what(telling);
};

/** By when; a task that is called off has no limit any more and says when that was. */
const until: OfTicket = ({ fact }) => {
  const { dueAt } = fact.payload.ticket;
  return dueAt === null ? fact.at : new Date(dueAt);
};

/**
 * The keys of each subscribe template, as they stand in the account (事项, 地点, 时间 …), and what fills them about a
 * ticket. The check at boot compares these keys with the account's own; `templateValue` makes any text acceptable.
 */
const OF_TICKETS: Record<SubscribeKey, Fills<TicketFact>> = {
  'duty-alert': {
    thing1: call,
    thing2: where,
    time3: ({ reportedAt }) => reportedAt,
    phrase4: ({ fact }) => URGENCY_WORDS[fact.payload.ticket.urgency],
    character_string5: number,
  },
  'ticket-progress': {
    character_string1: number,
    thing2: what,
    phrase3: ({ fact }) => stateWords(fact),
    thing4: brief,
    time5: happened,
  },
  'party-task': {
    character_string1: number,
    thing2: what,
    thing3: where,
    time4: until,
    thing5: brief,
  },
};

/** The same keys of the one template that also calls people to their duty (事项, 地点, 上报时间, 紧急程度, 编号). */
const OF_DUTY: Fills<DutyFactOf<RingingDuty>> = {
  thing1: brief,
  thing2: ({ fact }) => placeOf(slotOf(fact)),
  time3: ({ reportedAt }) => reportedAt,
  phrase4: ({ fact }) => URGENCY_WORDS[slotUrgency(new Date(slotOf(fact).startsAt), fact.at)],
  character_string5: ({ fact }) => numberOf(slotOf(fact)),
};

/** And when it calls somebody about being called: a test, a promise that does not hold, somebody who can hardly be called. */
const OF_ALARMS: Fills<AlarmFactOf<RingingAlarm>> = {
  thing1: brief,
  thing2: () => '驿站',
  time3: ({ reportedAt }) => reportedAt,
  phrase4: ({ fact }) => (fact.type === 'alert.tested' ? '试一试' : '请您看看'),
  character_string5: ({ fact }) => stationDay(fact.at),
};

/** The same two templates about the wish wall; a lock screen names nobody. */
const OF_WISHES: Partial<Record<SubscribeKey, Fills<Fact<WishFactType>>>> = {
  'duty-alert': {
    thing1: brief,
    thing2: () => '心愿墙',
    time3: ({ reportedAt }) => reportedAt,
    phrase4: () => '请您看看',
    character_string5: ({ fact }) => stationDay(fact.at),
  },
  'ticket-progress': {
    character_string1: ({ fact }) => stationDay(fact.at),
    thing2: () => '心愿墙',
    phrase3: () => '有新消息',
    thing4: brief,
    time5: ({ fact }) => fact.at,
  },
};

/** The keys we fill in a template. */
export const subscribeKeysFilled = (key: SubscribeKey): string[] => Object.keys(OF_TICKETS[key]);

/** The values of one message, each valid for its key whatever the words were. */
export function subscribeValues(key: SubscribeKey, telling: Telling): Record<string, string> {
  const filled = Object.entries(fillsOf(key, telling.fact)) as [TemplateKey, Fill<TellableFact>][];
  return Object.fromEntries(filled.map(([name, fill]) => [name, templateValue(kindOf(name), fill(telling))]));
}

function fillsOf(key: SubscribeKey, fact: TellableFact): Partial<Record<TemplateKey, unknown>> {
  if (isAboutTicket(fact)) return OF_TICKETS[key];
  if (isAboutWish(fact)) return OF_WISHES[key] ?? {};
  return isAboutAlarm(fact) ? OF_ALARMS : OF_DUTY;
}

const kindOf = (name: TemplateKey): TemplateValueKind => name.replace(/\d+$/, '') as TemplateValueKind;
