import { Clock } from './clock';

const NOON = new Date('2026-11-28T12:00:00Z');
const after = (ms: number) => new Date(NOON.getTime() + ms);

beforeEach(() => {
  jest.useFakeTimers({ now: NOON });
});
afterEach(() => {
  jest.useRealTimers();
});

test('goes with the database, half of the way of question and answer counted in', () => {
  const clock = new Clock();
  clock.follow(after(60_000), 10);
  expect(clock.now()).toEqual(after(60_005));
  expect(clock.until(after(60_010))).toBe(5);
});

test('a read after a write sees it, though the estimate lags behind what was written', () => {
  const clock = new Clock();
  clock.wrote(after(7));
  expect(clock.now()).toEqual(after(7));
  jest.advanceTimersByTime(3);
  clock.follow(after(8), 0);
  expect(clock.now()).toEqual(after(8));
});

test('a database whose clock was set back is believed', () => {
  const clock = new Clock();
  clock.wrote(after(3_600_000));
  clock.follow(after(1_000), 0);
  expect(clock.now()).toEqual(after(1_000));
});
