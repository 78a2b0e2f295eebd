import { waitWords, type Wait } from '../kernel/index';
import { SUSPENSION_WORDS } from '../tickets/suspension';
import type { ClockStep, Phase } from './clock-steps';

/** In whose hands time went by: `outside` while the work pauses for a cause nobody at hand can change. */
export type CustodyHands = 'station' | 'party' | 'resident' | 'outside';

/** How long one pair of hands held a matter, of all the time it was open. */
export interface CustodyShare {
  hands: CustodyHands;
  /** The party's name, or the cause of a pause; null for station and resident. */
  name: string | null;
  wait: Wait;
}

const HANDS: Record<Phase, CustodyHands | null> = {
  new: 'station',
  desk: 'station',
  sent: 'party',
  disputed: 'station',
  work: 'party',
  paused: 'outside',
  checking: 'station',
  asking: 'resident',
  ended: null,
  reviewed: null,
  off: null,
};

/** The cause of a pause for which the resident is waited for, as facts say it. */
export const RESIDENT_CAUSE = SUSPENSION_WORDS.wait_resident;

/** How the time of a matter was split between hands, in the order in which they first had it. It sums to the time open. */
export function custodySplit(steps: readonly ClockStep[], now: Date): CustodyShare[] {
  const shares = new Map<string, CustodyShare>();
  steps.forEach((step, place) => {
    const until = steps[place + 1]?.at ?? now;
    const held = holderAt(step);
    const wait = until.getTime() - step.at.getTime();
    if (held === null || wait <= 0) return;
    const key = `${held.hands} ${held.key}`;
    const share = shares.get(key) ?? { hands: held.hands, name: held.name, wait: 0 };
    shares.set(key, { ...share, wait: share.wait + wait });
  });
  return [...shares.values()];
}

interface Held {
  hands: CustodyHands;
  key: string;
  name: string | null;
}

const STATION: Held = { hands: 'station', key: '', name: null };
const RESIDENT: Held = { hands: 'resident', key: '', name: null };

const partyOrDesk = (party: ClockStep['party']): Held =>
  party === null ? STATION : { hands: 'party', key: party.id, name: party.name };

const causeOrResident = (cause: string | null): Held =>
  cause === RESIDENT_CAUSE ? RESIDENT : { hands: 'outside', key: cause ?? '', name: cause };

function holderAt({ phase, party, cause = null }: ClockStep): Held | null {
  const hands = HANDS[phase];
  if (hands === null) return null;
  const held = {
    station: () => STATION,
    resident: () => RESIDENT,
    party: () => partyOrDesk(party),
    outside: () => causeOrResident(cause),
  };
  return held[hands]();
}

const NAMES: Record<CustodyHands, string> = {
  station: '驿站',
  party: '承办单位',
  resident: '居民',
  outside: '其他原因',
};

/** 物业3小时10分，居民2天. */
export const splitWords = (shares: readonly CustodyShare[]): string =>
  shares
    .map(({ hands, name, wait }) => `${name === null || name === '' ? NAMES[hands] : name}${waitWords(wait)}`)
    .join('，');
