/* global jest */
/**
 * Screens are looked at on a Wednesday morning in the middle of a month (10:00 in Beijing), whatever day it is: no spec
 * is about the edge of a week, a month or a night unless it goes there itself. Only the date is set; time runs on.
 */
const RUNNING = [
  'cancelAnimationFrame',
  'cancelIdleCallback',
  'clearImmediate',
  'clearInterval',
  'clearTimeout',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'requestIdleCallback',
  'setImmediate',
  'setInterval',
  'setTimeout',
];
jest.useFakeTimers({ now: new Date('2026-03-11T02:00:00Z'), doNotFake: RUNNING, advanceTimers: true });
