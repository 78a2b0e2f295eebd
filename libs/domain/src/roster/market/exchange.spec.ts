import { after, hours, stationInstant } from '../../kernel/index';
import type { SeatInTime, Slot } from '../duty-at';
import { DEFAULT_POLICY, type DraftMember, type DraftProblem, type DraftSlot } from '../planning/index';
import { barWords, type Exchange, exchangeBar, exchangeBreaches, joiningBreaches } from './exchange';

const now = stationInstant('2026-11-23', 9);
const taken = stationInstant('2026-11-01');

const seat = (personId: string, over: Partial<SeatInTime> = {}): SeatInTime => ({
  personId,
  place: 0,
  isStandby: false,
  takenAt: taken,
  confirmedAt: null,
  checkedInAt: null,
  leftAt: null,
  givenUpAt: null,
  ...over,
});
const slot = (id: string, day: string, hour: number, people: (string | SeatInTime)[]): Slot => ({
  id,
  startsAt: stationInstant(day, hour),
  endsAt: after(stationInstant(day, hour), hours(5)),
  headcount: 2,
  seats: people.map((one) => (typeof one === 'string' ? seat(one) : one)),
});

const evening = slot('evening', '2026-11-28', 18, ['zhao', 'wu']);
const morning = slot('morning', '2026-11-29', 8, ['qian', 'li']);
const members = ['zhao', 'qian', 'sun', 'wu', 'li'];
const swap: Exchange = { fromId: 'zhao', takerId: 'qian', slotId: 'evening', returnedSlotId: 'morning' };
const cover: Exchange = { fromId: 'zhao', takerId: 'sun', slotId: 'evening', returnedSlotId: null };

describe('what bars an exchange', () => {
  const bar = (exchange: Exchange, slots: Slot[], at = now) => exchangeBar(exchange, { slots, members }, at);

  test('nothing, when both are free', () => {
    expect(bar(swap, [evening, morning])).toBeNull();
    expect(bar(cover, [evening, morning])).toBeNull();
  });

  test('the start of either slot', () => {
    expect(bar(swap, [evening, morning], after(evening.startsAt, -1))).toBeNull();
    expect(bar(swap, [evening, morning], evening.startsAt)).toMatchObject({ code: 'slot.started' });
    const early = slot('morning', '2026-11-27', 8, ['qian']);
    expect(bar(swap, [evening, early], early.startsAt)).toMatchObject({ code: 'slot.started' });
  });

  test('a seat that is the asker’s no longer, or never was the taker’s to give', () => {
    const gone = slot('evening', '2026-11-28', 18, [seat('zhao', { givenUpAt: taken })]);
    expect(bar(cover, [gone])).toMatchObject({ code: 'seat.changed' });
    expect(bar({ ...swap, takerId: 'sun' }, [evening, morning])).toMatchObject({ code: 'seat.unknown' });
  });

  test('sitting there already, on either side', () => {
    expect(bar({ ...cover, takerId: 'wu' }, [evening])).toEqual({ code: 'seat.taken', side: 'taker' });
    const both = slot('morning', '2026-11-29', 8, ['qian', 'zhao']);
    const found = bar(swap, [evening, both])!;
    expect(found).toEqual({ code: 'seat.taken', side: 'asker' });
    expect(barWords(found)).toContain('对方');
  });

  test('another turn at the same time, but not the one that is given away', () => {
    const across = slot('across', '2026-11-28', 16, ['sun', 'zhao']);
    expect(bar(cover, [evening, across])).toEqual({ code: 'seat.overlaps', side: 'taker' });
    const touching = slot('touching', '2026-11-28', 13, ['sun']);
    expect(bar(cover, [evening, touching])).toBeNull();
    const same = slot('morning', '2026-11-28', 16, ['qian']);
    expect(bar(swap, [evening, same])).toBeNull();
    expect(bar(swap, [evening, morning, slot('zhaos', '2026-11-29', 10, ['zhao'])])).toEqual({
      code: 'seat.overlaps',
      side: 'asker',
    });
  });

  test('not being a member', () => {
    expect(bar({ ...cover, takerId: 'stranger' }, [evening])).toMatchObject({ code: 'seat.not-a-member' });
  });
});

describe('what an exchange would break', () => {
  const drafted = ({ id, startsAt, endsAt, headcount }: Slot, day: string): DraftSlot => ({
    id,
    day,
    cutKey: id,
    label: id === 'morning' ? '上午班' : '晚班',
    startsAt,
    endsAt,
    part: 'evening',
    mode: 'on_site',
    headcount,
    dayKind: 'weekend',
    burden: 60,
  });
  const member = (id: string): DraftMember => ({
    id,
    name: id,
    kind: 'community',
    age: null,
    noNights: false,
    maxPerWeek: 3,
    availability: null,
    atEaseWithPhone: false,
    knownToAll: false,
    companions: [],
    carriedBurden: 0,
    away: [],
    wishes: [],
  });
  const problem: DraftProblem = {
    policy: DEFAULT_POLICY,
    slots: [drafted(evening, '2026-11-28'), drafted(morning, '2026-11-29')],
    members: members.map(member),
    fixed: [],
    before: [],
    lastMonthPairs: [],
  };
  const seats = [
    { slotId: 'evening', personId: 'zhao', isStandby: false },
    { slotId: 'morning', personId: 'qian', isStandby: false },
    { slotId: 'morning', personId: 'li', isStandby: false },
  ];

  test('is said in words, about the one it touches', () => {
    const toLi: Exchange = { ...cover, takerId: 'li' };
    const [found, ...more] = exchangeBreaches(problem, seats, toLi);
    expect(found?.words).toMatch(/^li，11月29日上午班：.*休息不到10小时/);
    expect(more).toEqual([]);
  });

  test('is nothing where both simply change places', () => {
    expect(exchangeBreaches(problem, seats, swap)).toEqual([]);
  });

  test('leaves out what was broken before', () => {
    const onSunday = { fromDay: '2026-11-29', untilDay: '2026-11-29' };
    const away = (one: DraftMember): DraftMember => (one.id === 'li' ? { ...one, away: [onSunday] } : one);
    const found = exchangeBreaches({ ...problem, members: problem.members.map(away) }, seats, {
      ...cover,
      takerId: 'li',
    });
    expect(found.map(({ code }) => code)).toEqual(['rest']);
  });

  test('is said for both who change places', () => {
    const full = { ...problem, members: problem.members.map((one) => ({ ...one, maxPerWeek: 0 })) };
    expect(exchangeBreaches(full, seats, swap).map(({ personId }) => personId)).toEqual(['qian', 'zhao']);
    expect(exchangeBreaches(full, seats, cover)).toHaveLength(1);
  });

  test('of one more seat is said only where it is new, and standing by does not count twice', () => {
    const wanted = { slotId: 'evening', personId: 'li', isStandby: false };
    expect(joiningBreaches(problem, seats, wanted)).toHaveLength(1);
    const standing = [...seats, { slotId: 'evening', personId: 'sun', isStandby: true }];
    expect(joiningBreaches(problem, standing, { ...wanted, personId: 'sun' })).toEqual([]);
  });

  test('that it fills the week in which one stands by elsewhere hinders nobody; that it fills one’s own week does', () => {
    const once = { ...problem, members: problem.members.map((one) => ({ ...one, maxPerWeek: 1 })) };
    const wanted = { slotId: 'evening', personId: 'sun', isStandby: false };
    const standing = [...seats, { slotId: 'morning', personId: 'sun', isStandby: true }];
    const codes = (found: { code: string }[]) =>
      found.map(({ code }) => code).filter((code) => code === 'week');
    expect(codes(joiningBreaches(once, standing, wanted))).toEqual([]);
    expect(codes(joiningBreaches(once, seats, { ...wanted, personId: 'li' }))).toEqual(['week']);
  });
});
