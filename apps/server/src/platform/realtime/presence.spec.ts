import { NOBODY, Presence } from './presence';

const numberOf = (claimId: string): number => parseInt(claimId.slice(0, 8), 16);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a process that has just started, or lost its line, has it back in a moment; one that stays without works all the same', () => {
  const presence = new Presence();
  expect(presence.isOnItsWay).toBe(true);
  presence.taken();
  expect(presence.isOnItsWay).toBe(false);
  jest.advanceTimersByTime(60_000);
  presence.lost();
  expect(presence.isOnItsWay).toBe(true);
  jest.advanceTimersByTime(1_499);
  expect(presence.isOnItsWay).toBe(true);
  jest.advanceTimersByTime(1);
  expect(presence.isOnItsWay).toBe(false);
});

test('whoever was cut off judges nobody until all the others have had time to be back; a first line says nothing of them', () => {
  const presence = new Presence();
  expect(presence.mayJudge).toBe(false);
  presence.taken();
  expect(presence.mayJudge).toBe(true);
  presence.lost();
  expect(presence.mayJudge).toBe(false);
  jest.advanceTimersByTime(60_000);
  presence.taken();
  expect(presence.mayJudge).toBe(false);
  jest.advanceTimersByTime(1_500);
  expect(presence.mayJudge).toBe(true);
});

test('a claim carries the number of whoever is there, and of nobody while it is not', () => {
  const presence = new Presence();
  expect(numberOf(presence.claimId())).toBe(NOBODY);
  presence.taken();
  const [one, other] = [presence.claimId(), presence.claimId()];
  expect(numberOf(one)).toBeGreaterThan(NOBODY);
  expect(numberOf(other)).toBe(numberOf(one));
  expect(other).not.toBe(one);
  presence.lost();
  expect(numberOf(presence.claimId())).toBe(NOBODY);
});
