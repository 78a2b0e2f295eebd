import type { Clock } from '../clocks/index';
import { CATEGORIES, type CategoryGroup } from '../directory/index';
import type { RateFact } from './outcome-of';

/** Of how many, how many. */
export interface Share {
  count: number;
  of: number;
}

/** What one party did in a span of time. */
export interface Scorecard {
  partyId: string;
  name: string;
  sent: number;
  signedOnTime: Share;
  finishedOnTime: Share;
  returns: number;
  /** Agreed visits nobody of the party came to. */
  missedVisits: number;
  falseDone: number;
  redo: number;
  halfFixed: number;
  /** Came back within 90 days of what this party had mended, each once however many neighbours say so. */
  recurred: number;
  /** Sent, and late, by family of matters: who gets the hard ones is seen to get them. */
  groups: { group: CategoryGroup; sent: number; late: number }[];
}

/** One matter as the scorecards read it. */
export interface ScoredMatter {
  facts: readonly RateFact[];
  clocks: readonly Clock[];
}

const fresh = (partyId: string): Scorecard => ({
  partyId,
  name: '',
  sent: 0,
  signedOnTime: { count: 0, of: 0 },
  finishedOnTime: { count: 0, of: 0 },
  returns: 0,
  missedVisits: 0,
  falseDone: 0,
  redo: 0,
  halfFixed: 0,
  recurred: 0,
  groups: [],
});

/** One card per party, from facts and clocks alone; most matters first. */
export function scorecardsOf(matters: readonly ScoredMatter[]): Scorecard[] {
  const cards = new Map<string, Scorecard>();
  const cardOf = (partyId: string): Scorecard => {
    const card = cards.get(partyId) ?? fresh(partyId);
    cards.set(partyId, card);
    return card;
  };
  for (const matter of matters) {
    countSteps(matter, cardOf);
    countClocks(matter, cardOf);
  }
  countRecurrences(matters, cardOf);
  return [...cards.values()].sort((a, b) => b.sent - a.sent || a.name.localeCompare(b.name));
}

type CardOf = (partyId: string) => Scorecard;

const COUNTED = {
  'ticket.returned': 'returns',
  'ticket.rejected': 'falseDone',
  'ticket.redone': 'redo',
  'ticket.half-fixed': 'halfFixed',
  'ticket.visit-missed': 'missedVisits',
} as const;

/** What went back counts on whoever held it then: a party that has returned a ticket is no longer in its fact. */
function countSteps({ facts }: ScoredMatter, cardOf: CardOf): void {
  let held: string | null = null;
  for (const { type, payload } of facts) {
    const counted = COUNTED[type as keyof typeof COUNTED];
    const isTheirs = payload.by !== 'resident';
    if (counted !== undefined && held !== null && isTheirs) cardOf(held)[counted] += 1;
    held = payload.ticket.partyId;
    if (type !== 'ticket.dispatched' || held === null) continue;
    const card = cardOf(held);
    card.sent += 1;
    card.name = payload.partyName ?? card.name;
    groupOf(card, CATEGORIES[payload.ticket.category].group).sent += 1;
  }
}

function countRecurrences(matters: readonly ScoredMatter[], cardOf: CardOf): void {
  const known = new Set<string>();
  for (const { of, party } of matters.flatMap(comeBack)) {
    if (known.has(of)) continue;
    known.add(of);
    const card = cardOf(party.id);
    card.recurred += 1;
    card.name = card.name === '' ? party.name : card.name;
  }
}

/** A matter filed under another kind since is no longer what it was held to be over again. */
function comeBack({ facts }: ScoredMatter) {
  const saying = facts.filter(({ type }) => type === 'ticket.recurred' || type === 'ticket.recategorised');
  const { of, party } = saying[saying.length - 1]?.payload ?? {};
  return of === undefined || !party ? [] : [{ of, party }];
}

function groupOf(card: Scorecard, group: CategoryGroup): Scorecard['groups'][number] {
  const known = card.groups.find((one) => one.group === group);
  if (known !== undefined) return known;
  const made = { group, sent: 0, late: 0 };
  card.groups.push(made);
  return made;
}

const SHARES = { sign: 'signedOnTime', finish: 'finishedOnTime' } as const;

/**
 * A clock counts once it is decided: done, or still owed and late. What was taken away again counts for nobody: many
 * parties only have a telephone, and the desk reports for them what they did.
 */
const isDecided = ({ end, isOverdue }: Clock): boolean => end === 'done' || (end === null && isOverdue);

function countClocks({ facts, clocks }: ScoredMatter, cardOf: CardOf): void {
  const category = facts[0]?.payload.ticket.category;
  if (category === undefined) return;
  const lateParties = new Set<string>();
  for (const { name, party, isOverdue } of clocks.filter(isDecided)) {
    if (party === null || !(name in SHARES)) continue;
    const shown = cardOf(party.id)[SHARES[name as keyof typeof SHARES]];
    shown.of += 1;
    if (isOverdue) lateParties.add(party.id);
    else shown.count += 1;
  }
  for (const partyId of lateParties) groupOf(cardOf(partyId), CATEGORIES[category].group).late += 1;
}
