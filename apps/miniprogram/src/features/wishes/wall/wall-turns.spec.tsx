import { act, renderHook } from '@testing-library/react';
import { roomOf } from './room';
import { useTurns } from './use-turns';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const cards = [1, 2, 3, 4, 5];
const later = (ms: number): void => {
  act(() => {
    jest.advanceTimersByTime(ms);
  });
};

test('what does not fit on a hanging screen takes turns, and begins again', () => {
  const { result } = renderHook(() => useTurns(cards, { atOnce: 2, first: 'a' }));
  expect(result.current).toEqual({ shown: [1, 2], turn: 1, turns: 3 });
  later(20_000);
  expect(result.current.shown).toEqual([3, 4]);
  later(20_000);
  expect(result.current).toEqual({ shown: [5], turn: 3, turns: 3 });
  later(20_000);
  expect(result.current.shown).toEqual([1, 2]);
});

test('whatever comes first anew is shown at once', () => {
  const { result, rerender } = renderHook(({ first }) => useTurns(cards, { atOnce: 2, first }), {
    initialProps: { first: 'a' },
  });
  later(25_000);
  expect(result.current.turn).toBe(2);
  rerender({ first: 'b' });
  expect(result.current.turn).toBe(1);
});

test('on a phone everything stands below each other, and nothing moves', () => {
  const { result } = renderHook(() => useTurns(cards, { atOnce: null, first: 'a' }));
  later(60_000);
  expect(result.current).toEqual({ shown: cards, turn: 1, turns: 1 });
});

test('a bigger screen holds more, the smallest one card', () => {
  expect(roomOf({ width: 1920, height: 1080 })).toEqual({ cards: 10, pairs: 4, thanks: 1 });
  expect(roomOf({ width: 1366, height: 768 })).toEqual({ cards: 3, pairs: 1, thanks: 1 });
  expect(roomOf({ width: 900, height: 300 })).toEqual({ cards: 1, pairs: 1, thanks: 1 });
});
