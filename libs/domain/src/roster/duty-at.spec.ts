import fc from 'fast-check';
import { after, hours, minutes } from '../kernel/index';
import { dutyAt, reachable, type Bench, type Slot } from './duty-at';

const eight = new Date('2026-11-22T00:00:00Z');
const slot = (id: string, from: number, memberIds: string[]): Slot => ({
  id,
  startsAt: after(eight, hours(from)),
  endsAt: after(eight, hours(from + 6)),
  memberIds,
});
const bench = (...slots: Slot[]): Bench => ({ slots, secretaries: ['zhou'], district: ['wu'] });
const day = bench(slot('morning', 0, ['zhao', 'qian']), slot('afternoon', 6, ['sun', 'li']));

test('the pair that sits now and the pair that comes next', () => {
  const duty = dutyAt(day, after(eight, hours(1)));
  expect(duty).toMatchObject({
    pair: ['zhao', 'qian'],
    nextPair: ['sun', 'li'],
    secretaries: ['zhou'],
    district: ['wu'],
  });
  expect(duty.slot?.id).toBe('morning');
});

test('on the stroke of two the incoming pair answers, one moment earlier the outgoing one', () => {
  const two = after(eight, hours(6));
  expect(dutyAt(day, two).pair).toEqual(['sun', 'li']);
  expect(dutyAt(day, after(two, -1)).pair).toEqual(['zhao', 'qian']);
});

test('whoever stays for the next slot is not called twice', () => {
  const long = bench(slot('morning', 0, ['zhao', 'qian']), slot('afternoon', 6, ['qian', 'sun']));
  expect(dutyAt(long, eight).nextPair).toEqual(['sun']);
});

test('a slot nobody was put into is a hole: the next pair in line is found behind it', () => {
  const holed = bench(slot('morning', 0, []), slot('afternoon', 6, []), slot('night', 12, ['sun', 'li']));
  const duty = dutyAt(holed, eight);
  expect(duty).toMatchObject({ pair: [], nextPair: ['sun', 'li'] });
  expect(reachable(duty, 'duty')).toEqual(['sun', 'li']);
});

test('with no roster at all the secretary is called, then the district', () => {
  const empty = dutyAt(bench(), eight);
  expect(empty.slot).toBeNull();
  expect(reachable(empty, 'duty')).toEqual(['zhou']);
  expect(reachable(dutyAt({ slots: [], secretaries: [], district: ['wu'] }, eight), 'next-pair')).toEqual([
    'wu',
  ]);
});

test('a missing district falls back to whoever stands nearest below it', () => {
  const duty = dutyAt({ ...day, district: [] }, eight);
  expect(reachable(duty, 'district')).toEqual(['zhou']);
  expect(reachable({ ...duty, secretaries: [] }, 'district')).toEqual(['sun', 'li']);
});

const anyPeople = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
const anySlots = fc
  .array(
    fc.record({
      from: fc.integer({ min: -48, max: 48 }),
      memberIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
    }),
    { maxLength: 8 },
  )
  .map((drawn) => drawn.map(({ from, memberIds }, n) => slot(`s${n}`, from, memberIds)));
const wishes = ['duty', 'next-pair', 'secretary', 'district'] as const;

test('a gap is never silence: as long as anybody is left, somebody is called', () => {
  fc.assert(
    fc.property(
      anySlots,
      anyPeople,
      anyPeople,
      fc.integer({ min: 0, max: 1440 }),
      (slots, secretaries, district, minute) => {
        const duty = dutyAt({ slots, secretaries, district }, after(eight, minutes(minute)));
        const anybody = [duty.pair, duty.nextPair, secretaries, district].some((people) => people.length > 0);
        for (const wanted of wishes) expect(reachable(duty, wanted).length > 0).toBe(anybody);
      },
    ),
  );
});

test('nobody sits both now and next', () => {
  fc.assert(
    fc.property(anySlots, fc.integer({ min: 0, max: 1440 }), (slots, minute) => {
      const { pair, nextPair } = dutyAt(
        { slots, secretaries: [], district: [] },
        after(eight, minutes(minute)),
      );
      expect(pair.filter((member) => nextPair.includes(member))).toEqual([]);
    }),
  );
});
