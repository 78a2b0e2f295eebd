import fc from 'fast-check';
import { URGENCIES } from '../../directory/index';
import { after, days, hours, minutes, seconds, stationInstant } from '../../kernel/index';
import { DEFAULT_CLOCKS } from '../../clocks/index';
import {
  climbAt,
  climbOnceRaised,
  climbOrHold,
  hastenedTo,
  isQuiet,
  isStandingOn,
  rungOf,
  waitAfter,
} from './climbing';
import { DEFAULT_ESCALATION, stampOf, WAKES, type EscalationStamp } from './escalation-policy';

const anyRung = fc.nat({ max: 100_000 });
const anyUrgency = fc.constantFrom(...URGENCIES);
const byDefault = (urgency: (typeof URGENCIES)[number]): EscalationStamp =>
  stampOf(DEFAULT_ESCALATION, urgency);
const NOW = new Date('2026-01-23T12:00:00Z');

test('by default the ladder climbs from the pair on duty to the next pair, the secretary, the district, and again', () => {
  for (const urgency of URGENCIES)
    expect([0, 1, 2, 3, 4, 5].map((rung) => rungOf(byDefault(urgency), rung).wake)).toEqual([
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
      expect(WAKES).toContain(rungOf(byDefault(urgency), rung).wake);
      const wait = waitAfter(byDefault(urgency), rung);
      expect(wait).toBeGreaterThanOrEqual(minutes(1));
      expect(wait).toBeLessThanOrEqual(hours(2));
    }),
  );
});

test('it is damped: a full round later no rung waits less, and a whole night stays a handful of calls', () => {
  for (const urgency of URGENCIES) {
    const stamp = byDefault(urgency);
    fc.assert(
      fc.property(anyRung, (rung) => {
        expect(waitAfter(stamp, rung + 4)).toBeGreaterThanOrEqual(waitAfter(stamp, rung));
      }),
    );
    let calls = 0;
    for (let passed = 0; passed < hours(10); passed += waitAfter(stamp, calls)) calls += 1;
    expect(calls).toBeLessThanOrEqual(36);
  }
});

test('by default the first silence lasts as long as acceptance was promised, and everybody is called in a quarter of an hour', () => {
  for (const urgency of URGENCIES) {
    expect(waitAfter(byDefault(urgency), 0)).toBe(minutes(DEFAULT_CLOCKS.rules[urgency].accept!.minutes));
    const passed = [0, 1, 2].reduce((sum, rung) => sum + waitAfter(byDefault(urgency), rung), 0);
    expect(passed).toBeLessThanOrEqual(minutes(15));
  }
});

const NIGHT = { from: '22:30', until: '06:30' };
const calm: EscalationStamp = stampOf({ ...DEFAULT_ESCALATION, quiet: NIGHT }, 'normal');

test.each([
  ['22:29:59', false],
  ['22:30:00', true],
  ['23:59:59', true],
  ['00:00:00', true],
  ['06:29:59', true],
  ['06:30:00', false],
  ['12:00:00', false],
])('at %s of the station the night is quiet: %s', (clock, quiet) => {
  expect(isQuiet(NIGHT, new Date(`2026-01-23T${clock}+08:00`))).toBe(quiet);
});

test('quiet hours that end before midnight begin and end on one day', () => {
  const noon = { from: '12:00', until: '14:00' };
  expect(
    ['11:59', '12:00', '13:59', '14:00'].map((at) => isQuiet(noon, new Date(`2026-01-23T${at}:00+08:00`))),
  ).toEqual([false, true, true, false]);
});

test('in quiet hours nobody beyond the pair on duty is woken: the next rung waits for the morning', () => {
  const midnight = stationInstant('2026-01-24', 0, 10);
  expect(climbAt(calm, 0, midnight)).toEqual(stationInstant('2026-01-24', 6, 30));
  const late = stationInstant('2026-01-23', 22, 28);
  expect(climbAt(calm, 0, late)).toEqual(stationInstant('2026-01-24', 6, 30));
});

test('the pair on duty is woken again at any hour, and an emergency knows no quiet hours', () => {
  const midnight = stationInstant('2026-01-24', 0, 10);
  expect(climbAt(calm, 3, midnight)).toEqual(after(midnight, waitAfter(calm, 3)));
  const pressing = stampOf({ ...DEFAULT_ESCALATION, quiet: NIGHT }, 'emergency');
  expect(climbAt(pressing, 0, midnight)).toEqual(after(midnight, minutes(2)));
});

test('whatever the hour, a rung comes no earlier than its wait and within a day of it', () => {
  const anyMoment = fc.nat({ max: days(400) }).map((ms) => after(NOW, ms));
  fc.assert(
    fc.property(anyMoment, fc.nat(9), (moment, rung) => {
      const due = climbAt(calm, rung, moment);
      const earliest = after(moment, waitAfter(calm, rung));
      expect(due.getTime()).toBeGreaterThanOrEqual(earliest.getTime());
      expect(due.getTime()).toBeLessThan(after(earliest, hours(24)).getTime());
      if (rungOf(calm, rung + 1).wake !== 'duty') expect(isQuiet(NIGHT, due)).toBe(false);
    }),
  );
});

describe('while nothing can be sent', () => {
  const stamp = byDefault('urgent');
  const since = after(NOW, -minutes(5));

  test('a rung is held and not consumed', () => {
    const verdict = climbOrHold(stamp, { rung: 0, since, outage: { isOpen: true, recoveredAt: null } }, NOW);
    expect(verdict).toEqual({ again: after(NOW, seconds(30)) });
  });

  test('when it works again the wait begins anew', () => {
    const outage = { isOpen: false, recoveredAt: after(NOW, -minutes(1)) };
    expect(climbOrHold(stamp, { rung: 0, since, outage }, NOW)).toEqual({ again: after(NOW, minutes(4)) });
  });

  test('and when that is in quiet hours, they are heeded', () => {
    const night = stationInstant('2026-01-24', 0, 10);
    const recoveredAt = after(night, -minutes(1));
    for (const now of [night, after(night, hours(1))])
      expect(
        climbOrHold(
          calm,
          { rung: 0, since: after(night, -minutes(9)), outage: { isOpen: false, recoveredAt } },
          now,
        ),
      ).toEqual({ again: stationInstant('2026-01-24', 6, 30) });
  });

  test('an outage that was over before the rung began holds nothing', () => {
    const outage = { isOpen: false, recoveredAt: after(since, -1) };
    expect(climbOrHold(stamp, { rung: 0, since, outage }, NOW)).toBe('climb');
  });
});

test('where nobody was surely reached the next rung comes at once, or in half a minute where a phone may ring', () => {
  const hastened = (how: 'refused' | 'unknown', now: Date, stamp = calm) =>
    hastenedTo(stamp, { rung: 0, how }, now);
  expect(hastened('refused', NOW)).toEqual(NOW);
  expect(hastened('unknown', NOW)).toEqual(after(NOW, seconds(30)));
  const midnight = stationInstant('2026-01-24', 0, 10);
  expect(hastened('refused', midnight)).toEqual(stationInstant('2026-01-24', 6, 30));
  const pressing = stampOf({ ...DEFAULT_ESCALATION, quiet: NIGHT }, 'emergency');
  expect(hastened('refused', midnight, pressing)).toEqual(midnight);
});

describe('a matter that turns out to be more pressing', () => {
  const emergency = byDefault('emergency');

  test('is climbed by the new wait, or when somebody was to be called anyway: whichever comes first', () => {
    expect(climbOnceRaised(emergency, after(NOW, minutes(4)), NOW)).toEqual(after(NOW, minutes(2)));
    expect(climbOnceRaised(emergency, after(NOW, seconds(10)), NOW)).toEqual(after(NOW, seconds(10)));
    expect(climbOnceRaised(emergency, null, NOW)).toEqual(after(NOW, minutes(2)));
  });

  test('gives the pair that is called now its own wait where the silence before was over this very moment', () => {
    expect(climbOnceRaised(emergency, NOW, NOW)).toEqual(after(NOW, minutes(2)));
  });

  test.each([
    ['the step it stands on', { rung: 0, toldAt: NOW.toISOString() }, true],
    ['the same rung of the ladder before', { rung: 0, toldAt: after(NOW, -1).toISOString() }, false],
    ['another rung', { rung: 1, toldAt: NOW.toISOString() }, false],
    ['a step of which no instant is known', { rung: 0 }, true],
  ])('hears of the failure of %s', (_, failed, isHeard) => {
    expect(isStandingOn({ status: 'submitted', rung: 0, rungSince: NOW }, failed)).toBe(isHeard);
    expect(isStandingOn({ status: 'accepted', rung: 0, rungSince: NOW }, failed)).toBe(false);
  });
});
