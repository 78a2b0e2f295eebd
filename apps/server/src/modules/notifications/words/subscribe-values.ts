import { CATEGORIES, URGENCY_WORDS, type TicketNotice, type Side, type SubscribeKey } from '@doorstep/domain';
import { templateValue, type TemplateValueKind } from '@doorstep/wechat';
import { doorOf } from './door-of';
import { NOTICE_WORDS, stateWords, type TicketFact } from './notice-words';

/** What a message is made from: the fact, and when the ticket was said in the first place. */
export interface Telling {
  fact: TicketFact;
  template: TicketNotice;
  side: Side;
  reportedAt: Date;
}

/** A key of a WeChat template: its kind and its number. */
type TemplateKey = `${TemplateValueKind}${number}`;
type Fill = (telling: Telling) => string | Date;

const what: Fill = ({ fact }) => CATEGORIES[fact.payload.ticket.category].label;
const where: Fill = ({ fact }) => doorOf(fact.payload.ticket.place);
const number: Fill = ({ fact }) => fact.payload.ticket.number;
const brief: Fill = ({ fact, template, side }) => NOTICE_WORDS[template](fact, side).brief;
const happened: Fill = ({ fact }) => fact.at;

/** A nudge says so where the reader looks first. */
const call: Fill = (telling) =>
  telling.template === 'nudge' ? `无人受理：${String(what(telling))}` : what(telling);

/** By when; a task that is called off has no limit any more and says when that was. */
const until: Fill = ({ fact }) => {
  const { dueAt } = fact.payload.ticket;
  return dueAt === null ? fact.at : new Date(dueAt);
};

/**
 * The keys of each subscribe template, as they stand in the account (事项, 地点, 时间 …), and what fills them. The check
 * at boot compares these keys with the account's own; `templateValue` makes any text acceptable for its kind.
 */
const TEMPLATES: Record<SubscribeKey, Partial<Record<TemplateKey, Fill>>> = {
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

/** The keys we fill in a template. */
export const subscribeKeysFilled = (key: SubscribeKey): string[] => Object.keys(TEMPLATES[key]);

/** The values of one message, each valid for its key whatever the words were. */
export function subscribeValues(key: SubscribeKey, telling: Telling): Record<string, string> {
  const filled = Object.entries(TEMPLATES[key]) as [TemplateKey, Fill][];
  return Object.fromEntries(filled.map(([name, fill]) => [name, templateValue(kindOf(name), fill(telling))]));
}

const kindOf = (name: TemplateKey): TemplateValueKind => name.replace(/\d+$/, '') as TemplateValueKind;
