import type { Category } from '../../directory/index';
import { partOf, reachOf, riserOf, sharedPlace, type Spot } from '../neighbours/index';
import type { TicketStatus } from '../ticket-status';

/**
 * What the desk made of reports that looked alike: one matter, carried by one of them, or (`carrierId` null) not one. Said
 * of the kind it was filed under then: filed under another kind it is looked at anew.
 */
export interface Judgement {
  category: Category;
  carrierId: string | null;
}

/** An open report of the last days, as far as patterns are looked for. */
export interface Patterned extends Spot {
  id: string;
  category: Category;
  status: TicketStatus;
  reportedAt: Date;
  /** When the matter itself began, where that was before this report. */
  startedAt: Date | null;
  judged: Judgement | null;
}

/** Several reports of one kind in one part of the house within a few days: perhaps one matter (未诉先办). */
export interface Cluster<T> {
  category: Category;
  /** All of them, oldest first. */
  tickets: T[];
  /** The one they would all go on in; null where none of them has work ahead. */
  carrier: T | null;
  /** Those that can still go on in it. */
  joining: T[];
  /** Those past that: each goes its own way to the end, known as kin. */
  kin: T[];
}

export const CLUSTER_SIZE = 3;
export const CLUSTER_DAYS = 7;
/** More reports than anybody reads at once; those beyond wait for the next look. */
export const CLUSTER_AT_MOST = 60;

/** "Something of the compound" is no kind: three of those are three different things. */
const TOO_WIDE: readonly Category[] = ['public_facility'];

/** States with work ahead, the furthest first. Whoever has it in hand already keeps it; a second errand helps nobody. */
const CARRYING: readonly (readonly TicketStatus[])[] = [
  ['dispatched', 'disputed', 'in_progress', 'scheduled', 'suspended'],
  ['accepted'],
  ['submitted'],
];
const MERGEABLE: readonly TicketStatus[] = ['submitted', 'accepted'];

const startOf = ({ startedAt, reportedAt }: Pick<Patterned, 'startedAt' | 'reportedAt'>): number =>
  (startedAt ?? reportedAt).getTime();

/** The patterns among open reports of the last days, the largest first. */
export function clustersOf<T extends Patterned>(recent: readonly T[]): Cluster<T>[] {
  const parts = groupedBy(recent, partsOf(recent));
  return [...parts.values()]
    .filter((tickets) => tickets.length >= CLUSTER_SIZE)
    .map((tickets) =>
      clusterOf([...tickets].sort((a, b) => startOf(a) - startOf(b)).slice(0, CLUSTER_AT_MOST)),
    )
    .sort((a, b) => b.tickets.length - a.tickets.length);
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

function clusterOf<T extends Patterned>(tickets: T[]): Cluster<T> {
  const carrier = carrierOf(tickets);
  const others = tickets.filter((ticket) => ticket !== carrier);
  const isJoining = ({ status }: T): boolean => carrier !== null && MERGEABLE.includes(status);
  return {
    category: tickets[0]!.category,
    tickets,
    carrier,
    joining: others.filter(isJoining),
    kin: others.filter((ticket) => !isJoining(ticket)),
  };
}

/** A case that stands goes on as it is; else whoever is furthest, and among those the oldest. */
function carrierOf<T extends Patterned>(tickets: readonly T[]): T | null {
  const ahead = CARRYING.flatMap((states) => tickets.filter(({ status }) => states.includes(status)));
  return ahead.find(({ id, judged }) => judged?.carrierId === id) ?? ahead[0] ?? null;
}

/**
 * Whether the desk is asked about it: there is something to put together, and at least one of the reports nobody has
 * looked at together with the others. What was judged once is not asked again until a new report joins.
 */
export const isSuggested = ({ carrier, joining, tickets }: Cluster<Patterned>): boolean =>
  carrier !== null && joining.length > 0 && tickets.some((ticket) => !isJudged(ticket));

const isJudged = ({ judged, category }: Patterned): boolean => judged?.category === category;

/** The desk has looked at all of them, and said of some that they are not one matter with the others. */
export const isSetApart = ({ tickets }: Cluster<Patterned>): boolean =>
  tickets.every(isJudged) && tickets.some(({ judged }) => judged?.carrierId === null);

/** What is written down on each when they are said not to be one matter: what was judged before stays. */
export const apartFromOthers = (ticket: Patterned): Judgement =>
  isJudged(ticket) && ticket.judged !== null ? ticket.judged : { category: ticket.category, carrierId: null };

/**
 * How a report's part of the house is called. Where trouble keeps to a riser and no flat is named, it is held to be on the
 * one riser of that stair from which others of its kind were heard; where there are several, or none, it stands with
 * others that name no flat.
 */
function partsOf(recent: readonly Patterned[]): (ticket: Patterned) => string | null {
  const isNamed = (ticket: Patterned): boolean => partOf(ticket.category, ticket) !== null;
  const risers = groupedBy(
    recent.filter((ticket) => isOnRiser(ticket) && isNamed(ticket)),
    stairOf,
  );
  return (ticket) => {
    if (TOO_WIDE.includes(ticket.category)) return null;
    const part = partOf(ticket.category, ticket);
    if (part !== null) return `${ticket.category} ${part}`;
    const stair = isOnRiser(ticket) ? stairOf(ticket) : null;
    return stair === null ? null : `${stair}/${onlyRiser(risers.get(stair) ?? [])}`;
  };
}

const stairOf = ({ category, building, unit }: Patterned): string | null =>
  building === null || unit === null ? null : `${category} ${building}/${unit}`;

/** The one riser all of these are on; empty where there are several, or none. */
function onlyRiser(named: readonly Spot[]): string {
  const [only, ...others] = new Set(named.map(({ room }) => riserOf(room)));
  return others.length === 0 ? (only ?? '') : '';
}

const isOnRiser = ({ category }: Pick<Patterned, 'category'>): boolean => reachOf(category) === 'riser';

/** The part of the house they share, as members say it: 5号楼2单元01立管, 5号楼2单元, 5号楼, 院内. */
export function placeOfCluster({
  category,
  tickets,
}: Pick<Cluster<Patterned>, 'category' | 'tickets'>): string {
  const { building, unit } = tickets[0]!;
  const reach = reachOf(category);
  if (reach === 'building' || reach === 'yard') return sharedPlace({ building, unit: null, room: null });
  const riser = isOnRiser({ category })
    ? tickets.map(({ room }) => riserOf(room)).find((one) => one !== null)
    : null;
  return `${sharedPlace({ building, unit, room: null })}${riser == null ? '' : `${riser}立管`}`;
}
