import { type Category, type PartyKind, type Urgency } from '../directory/index';
import { days, hours, minutes, type Wait } from '../kernel/index';
import {
  HEATING_HOURS,
  OFFICE_HOURS,
  WHOLE_WORKDAYS,
  type Counted,
  type FrozenDays,
  type ServiceHours,
} from './service-hours';

/** The six clocks of a ticket (domain T1–T6). */
export const CLOCK_NAMES = ['accept', 'dispatch', 'sign', 'arrive', 'finish', 'call-back'] as const;
export type ClockName = (typeof CLOCK_NAMES)[number];

/** What counts for a clock: every minute, whole working days, or the hours of whoever owes it. */
export const COUNTINGS = ['always', 'workdays', 'service'] as const;
export type Counting = (typeof COUNTINGS)[number];

/** How long one thing may take, and which time counts. */
export interface ClockRule {
  minutes: number;
  counts: Counting;
}

/** The rules of one urgency; null where there is no such clock. */
export type ClockRules = Record<ClockName, ClockRule | null>;

/** Other limits for one category, one party, or one category with one party. */
export interface ClockException {
  category: Category | null;
  partyId: string | null;
  /** Null: whatever the urgency. */
  urgency: Urgency | null;
  clock: ClockName;
  rule: ClockRule;
}

/** What a station promises, per urgency, category and party, and the hours by which it is counted. */
export interface ClockPolicy {
  /** Stamped on the facts that start a clock under it; other rules never go by the same name. */
  name: string;
  rules: Record<Urgency, ClockRules>;
  exceptions: readonly ClockException[];
  hours: {
    station: ServiceHours;
    /** By kind of party; who is not named keeps office hours. */
    kinds: readonly { kind: PartyKind; hours: ServiceHours }[];
    /** By party: beats the kind. */
    parties: readonly { partyId: string; hours: ServiceHours }[];
  };
}

/** What a fact carries about the clocks it starts: later rules never move them, nor does a later calendar. */
export interface ClockStamp {
  policy: string;
  /** Missing where every clock runs day and night. */
  calendar?: FrozenDays;
  clocks: Partial<Record<ClockName, { wait: Wait; counted: Counted }>>;
}

const rule = (wait: Wait, counts: Counting = 'always'): ClockRule => ({ minutes: wait / minutes(1), counts });

/** The station's own defaults, stricter than the law (domain §2.4). */
export const DEFAULT_CLOCKS: ClockPolicy = {
  name: 'default-1',
  rules: {
    emergency: {
      accept: rule(minutes(2)),
      dispatch: rule(minutes(5)),
      sign: rule(minutes(10)),
      arrive: rule(minutes(15)),
      finish: rule(hours(2)),
      'call-back': rule(hours(48)),
    },
    urgent: {
      accept: rule(minutes(5)),
      dispatch: rule(minutes(10)),
      sign: rule(minutes(30)),
      arrive: rule(minutes(15)),
      finish: rule(hours(24)),
      'call-back': rule(hours(48)),
    },
    normal: {
      accept: rule(minutes(5)),
      dispatch: rule(minutes(10)),
      sign: rule(hours(1), 'service'),
      arrive: null,
      finish: rule(days(7), 'workdays'),
      'call-back': rule(hours(48)),
    },
  },
  exceptions: (['roof_wall_leak', 'reno_quality'] as const).map((category) => ({
    category,
    partyId: null,
    urgency: 'normal',
    clock: 'finish',
    rule: rule(days(15), 'workdays'),
  })),
  hours: { station: OFFICE_HOURS, kinds: [{ kind: 'heating', hours: HEATING_HOURS }], parties: [] },
};

/** Which matter, with whom; no party while it lies with the station. */
export interface ClockMatter {
  category: Category;
  urgency: Urgency;
  partyId: string | null;
  partyKind: PartyKind | null;
}

/** The rule that fits best: category with party, then party, then category, then the urgency's own. */
export function ruleOf(policy: ClockPolicy, clock: ClockName, matter: ClockMatter): ClockRule | null {
  const fitting = policy.exceptions.filter(
    (one) =>
      one.clock === clock &&
      (one.category === null || one.category === matter.category) &&
      (one.partyId === null || one.partyId === matter.partyId) &&
      (one.urgency === null || one.urgency === matter.urgency),
  );
  const weight = (one: ClockException): number =>
    (one.partyId === null ? 0 : 4) + (one.category === null ? 0 : 2) + (one.urgency === null ? 0 : 1);
  const [best] = [...fitting].sort((a, b) => weight(b) - weight(a));
  return best?.rule ?? policy.rules[matter.urgency][clock];
}

/** By whose hours something is counted. */
export function serviceHoursOf(
  { hours: known }: ClockPolicy,
  { partyId, partyKind }: Pick<ClockMatter, 'partyId' | 'partyKind'>,
): ServiceHours {
  if (partyId === null) return known.station;
  const own =
    known.parties.find((one) => one.partyId === partyId) ??
    known.kinds.find(({ kind }) => kind === partyKind);
  return own?.hours ?? OFFICE_HOURS;
}

/** What the fact that starts these clocks carries. */
export function clockStampOf(
  policy: ClockPolicy,
  names: readonly ClockName[],
  matter: ClockMatter,
): ClockStamp {
  const clocks: ClockStamp['clocks'] = {};
  for (const name of names) {
    const found = ruleOf(policy, name, matter);
    if (found === null) continue;
    const counted = {
      always: 'always' as const,
      workdays: WHOLE_WORKDAYS,
      service: serviceHoursOf(policy, matter),
    };
    clocks[name] = { wait: minutes(found.minutes), counted: counted[found.counts] };
  }
  return { policy: policy.name, clocks };
}
