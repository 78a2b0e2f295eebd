import fc from 'fast-check';
import { after, days, hours, minutes } from '../../kernel/index';
import { coverPace, nextWave } from './cover-waves';

const startsAt = new Date('2026-12-20T00:00:00Z');
const policy = { confirmHours: 24, lateMinutes: 10 };
const pace = (at: number) => coverPace({ startsAt }, policy, after(startsAt, at));
const order = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const wave = (at: number, over: object = {}) =>
  nextWave(pace(at), { inOrder: order, standby: [], asked: [], ...over });

test('the nearer the slot, the more are asked and the shorter the wait', () => {
  expect(pace(-days(10))).toMatchObject({ people: 3, every: hours(12), standbyFirst: false });
  expect(pace(-hours(24))).toMatchObject({ people: 5, every: minutes(30), standbyFirst: false });
  expect(pace(0)).toMatchObject({ people: 8, every: minutes(3), standbyFirst: true });
});

test('whoever has carried least is asked first, and nobody twice', () => {
  expect(wave(-days(10))).toEqual({ personIds: ['a', 'b', 'c'], isLast: false });
  expect(wave(-days(10), { asked: ['a', 'b', 'c'] }).personIds).toEqual(['d', 'e', 'f']);
});

test('once it has begun standby come first, alone', () => {
  const standby = ['x', 'y'];
  expect(wave(0, { standby })).toEqual({ personIds: ['x', 'y'], isLast: false });
  expect(wave(0, { standby, asked: ['x', 'y'] }).personIds).toEqual(order.slice(0, 8));
});

test('when nobody is left it is said', () => {
  expect(wave(-days(10), { asked: order })).toEqual({ personIds: [], isLast: true });
  expect(wave(-days(10), { asked: order.slice(0, 8) })).toEqual({ personIds: ['i', 'j'], isLast: true });
});

test('wave after wave everybody is asked exactly once', () => {
  const people = fc.uniqueArray(fc.constantFrom(...order));
  fc.assert(
    fc.property(people, people, fc.integer({ min: -20 * 24, max: 5 }), (inOrder, standby, hour) => {
      const asked: string[] = [];
      for (let isLast = false; !isLast;) {
        const next = nextWave(pace(hours(hour)), { inOrder, standby: hour < 0 ? [] : standby, asked });
        asked.push(...next.personIds);
        isLast = next.isLast;
      }
      const all = new Set([...inOrder, ...(hour < 0 ? [] : standby)]);
      expect(asked).toHaveLength(all.size);
      expect(new Set(asked)).toEqual(all);
    }),
  );
});
