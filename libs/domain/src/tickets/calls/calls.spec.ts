import { after, days, minutes } from '../../kernel/index';
import { isPromise, notBeforeWord, promiseStands } from './calls';

const now = new Date('2026-11-28T02:00:00Z');

test.each([
  ['in a minute', minutes(1), true],
  ['now', 0, false],
  ['an hour ago', -minutes(60), false],
  ['in sixty days', days(60), true],
  ['later than that', days(60) + 1, false],
])('a promise for %s', (_, wait, holds) => {
  expect(isPromise(after(now, wait), now)).toBe(holds);
});

test('a word given stands while the ticket lies with whoever gave it', () => {
  const given = {
    status: 'in_progress' as const,
    partyId: 'heating',
    promisedAt: now,
    promisedPartyId: 'heating',
  };
  expect(promiseStands(given)).toBe(true);
  expect(promiseStands({ ...given, partyId: 'property' })).toBe(false);
  expect(promiseStands({ ...given, status: 'claimed' })).toBe(false);
  expect(promiseStands({ ...given, promisedAt: null })).toBe(false);
});

test('who gave their word is not late before that hour; a word that passed or fell does not hold anything up', () => {
  const given = {
    status: 'dispatched' as const,
    partyId: 'heating',
    promisedAt: now,
    promisedPartyId: 'heating',
  };
  expect(notBeforeWord(given, after(now, -minutes(30)))).toEqual(now);
  expect(notBeforeWord(given, after(now, minutes(30)))).toEqual(after(now, minutes(30)));
  expect(notBeforeWord({ ...given, partyId: 'property' }, after(now, -minutes(30)))).toEqual(
    after(now, -minutes(30)),
  );
});
