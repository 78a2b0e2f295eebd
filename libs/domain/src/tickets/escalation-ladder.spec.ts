import fc from 'fast-check';
import { URGENCIES } from '../directory/index';
import { hours, minutes } from '../kernel/index';
import { LADDER, waitAfter, wakeOn } from './escalation-ladder';
import { DEFAULT_PROMISES } from './promises';

const anyRung = fc.nat({ max: 100_000 });
const anyUrgency = fc.constantFrom(...URGENCIES);

test('the ladder climbs from the pair on duty to the next pair, the secretary, the district, and starts again', () => {
  expect([0, 1, 2, 3, 4, 5].map(wakeOn)).toEqual([
    'duty',
    'next-pair',
    'secretary',
    'district',
    'duty',
    'next-pair',
  ]);
});

test('it never ends: every rung wakes somebody and is followed by another after a finite wait', () => {
  fc.assert(
    fc.property(anyRung, anyUrgency, (rung, urgency) => {
      expect(LADDER).toContain(wakeOn(rung));
      const wait = waitAfter(rung, urgency);
      expect(wait).toBeGreaterThanOrEqual(minutes(1));
      expect(wait).toBeLessThanOrEqual(hours(2));
    }),
  );
});

test('it is damped: no rung waits less than the one below it', () => {
  fc.assert(
    fc.property(anyRung, anyUrgency, (rung, urgency) => {
      expect(waitAfter(rung + 2, urgency)).toBeGreaterThanOrEqual(waitAfter(rung + 1, urgency));
    }),
  );
});

test('a whole night of silence stays a handful of calls, not a flood', () => {
  for (const urgency of URGENCIES) {
    let calls = 0;
    for (let passed = 0; passed < hours(10); passed += waitAfter(calls, urgency)) calls += 1;
    expect(calls).toBeLessThanOrEqual(36);
  }
});

test('the first silence lasts as long as acceptance was promised to take', () => {
  for (const urgency of URGENCIES) expect(waitAfter(0, urgency)).toBe(DEFAULT_PROMISES.accept[urgency]);
});

test('an emergency never waits longer than anything else', () => {
  fc.assert(
    fc.property(anyRung, (rung) => {
      expect(waitAfter(rung, 'emergency')).toBeLessThanOrEqual(waitAfter(rung, 'urgent'));
      expect(waitAfter(rung, 'urgent')).toBeLessThanOrEqual(waitAfter(rung, 'normal'));
    }),
  );
});

test('within a quarter of an hour of silence everybody up to the district has been called', () => {
  for (const urgency of URGENCIES) {
    const passed = [0, 1, 2].reduce((sum, rung) => sum + waitAfter(rung, urgency), 0);
    expect(passed).toBeLessThanOrEqual(minutes(15));
  }
});
