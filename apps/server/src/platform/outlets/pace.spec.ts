import { Pace } from './pace';

const takeAll = (pace: Pace, nowMs: number): number => {
  let taken = 0;
  for (; pace.left('sms', nowMs) > 0; taken += 1) pace.took('sms', nowMs);
  return taken;
};

test('two seconds may be said at once, then so many each second', () => {
  const pace = new Pace();
  pace.limit('sms', 10);
  expect(takeAll(pace, 0)).toBe(20);
  expect(takeAll(pace, 500)).toBe(5);
  expect(takeAll(pace, 1_500)).toBe(10);
  expect(takeAll(pace, 60_000)).toBe(20);
});

test('processes share what is allowed', () => {
  const pace = new Pace();
  pace.limit('sms', 10);
  takeAll(pace, 0);
  pace.shared('sms', 2);
  expect(takeAll(pace, 1_000)).toBe(5);
});

test('an outlet nobody spoke of is not limited below the usual', () => {
  expect(new Pace().left('wechat', 0)).toBe(100);
  expect(new Pace().all(0)).toEqual({});
});

test('what stands in for others begins with nothing, and earns its share', () => {
  const pace = new Pace(0);
  pace.limit('sms', 10);
  expect(pace.all(0)).toEqual({ sms: 0 });
  expect(takeAll(pace, 1_000)).toBe(10);
});
