import {
  type Availability,
  DEFAULT_POLICY,
  type DraftMember,
  type DraftProblem,
  type DutyPolicy,
  slotsOfDays,
} from '@doorstep/domain';
import world from '../src/modules/opening/demo-world.json';

/** Numbers between 0 and 1, the same every time: problems are the same on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
}

/** The demo station's four weeks: 35 community and 23 in-service members, four slots a day, two people each. */
export function demoProblem(fromDay = '2026-12-07', untilDay = '2027-01-03'): DraftProblem {
  const next = numbers(7);
  const slots = slotsOfDays(DEFAULT_POLICY, [], fromDay, untilDay);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const members = demoMembers(Number(fromDay.slice(0, 4)), next).map((member) => ({
    ...member,
    away: next() < 0.2 ? [{ fromDay: slots[40]!.day, untilDay: slots[52]!.day }] : [],
    wishes: [0, 1, 2].map(() => ({
      day: pick(slots).day,
      part: next() < 0.5 ? null : pick(['morning', 'afternoon', 'evening'] as const),
      wants: next() < 0.4,
    })),
  }));
  const ids = members.map(({ id }) => id);
  const lastMonthPairs = Array.from({ length: 100 }, (): [string, string] => [pick(ids), pick(ids)]);
  return { policy: DEFAULT_POLICY, slots, members, fixed: [], before: [], lastMonthPairs };
}

function demoMembers(year: number, next: () => number): DraftMember[] {
  const station = world.file.stations.find(({ key }) => key === world.pattern.station);
  return (station?.members ?? []).map(({ key, name, kind, duty }) => ({
    id: key,
    name,
    kind: kind === 'in_service' ? 'in_service' : 'community',
    age: year - duty.birthYear,
    noNights: duty.noNights,
    maxPerWeek: duty.maxPerWeek,
    availability: duty.availability as Availability[],
    atEaseWithPhone: duty.atEaseWithPhone,
    knownToAll: duty.knownToAll,
    companions: duty.companions,
    carriedBurden: Math.round(next() * 120),
    away: [],
    wishes: [],
  }));
}

/** Half-day slots, two a day. */
const HALF_DAYS: DutyPolicy = {
  ...DEFAULT_POLICY,
  name: 'half-days',
  cuts: [
    { key: 'day', label: '白班', start: '08:00', end: '20:00', part: 'morning', mode: 'on_site' },
    { key: 'night', label: '夜班', start: '20:00', end: '08:00', part: 'night', mode: 'on_call' },
  ],
  maxPerWeek: 2,
};

/** Sixty people and 62 half-day slots; a third to two thirds of the times of the week do not suit a member. */
export function halfDayProblem(): DraftProblem {
  const next = numbers(11);
  const slots = slotsOfDays(HALF_DAYS, [], '2027-01-01', '2027-01-31');
  const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
  const members = Array.from({ length: 60 }, (_, n): DraftMember => {
    const share = 0.35 + next() * 0.35;
    const times = weekdays.flatMap((day): Availability[] => [`${day}morning`, `${day}night`]);
    return {
      id: `M${String(n).padStart(2, '0')}`,
      name: `成员${n}`,
      kind: n < 35 ? 'community' : 'in_service',
      age: 30 + Math.floor(next() * 48),
      noNights: next() < 0.1,
      maxPerWeek: 2,
      availability: times.filter(() => next() < share),
      atEaseWithPhone: next() < 0.5,
      knownToAll: next() < 0.3,
      companions: [`M${String((n + 7) % 60).padStart(2, '0')}`],
      carriedBurden: Math.round(next() * 300),
      away: next() < 0.2 ? [{ fromDay: '2027-01-10', untilDay: '2027-01-17' }] : [],
      wishes: [{ day: slots[Math.floor(next() * slots.length)]!.day, part: null, wants: next() < 0.5 }],
    };
  });
  return { policy: HALF_DAYS, slots, members, fixed: [], before: [], lastMonthPairs: [] };
}
