import { URGENCIES } from '../directory/index';
import { after, hours, minutes } from '../kernel/index';
import { isOverdue } from './custody';
import { DEFAULT_PROMISES, promisedBy, promisedWait } from './promises';
import { CLOSED_STATUSES, OPEN_STATUSES } from './ticket-status';

const noon = new Date('2026-11-22T04:00:00Z');

test('every open stage is promised for some time, no closed one is', () => {
  for (const urgency of URGENCIES) {
    for (const status of OPEN_STATUSES) expect(promisedWait(status, urgency)).toBeGreaterThan(0);
    for (const status of CLOSED_STATUSES) expect(promisedBy(status, urgency, noon)).toBeNull();
  }
});

test('what presses more is never promised later', () => {
  for (const status of OPEN_STATUSES) {
    const waits = URGENCIES.map((urgency) => promisedWait(status, urgency) ?? 0);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  }
});

test('five minutes to accept, ten to send on, two days to answer', () => {
  expect(promisedBy('submitted', 'normal', noon)).toEqual(after(noon, minutes(5)));
  expect(promisedBy('accepted', 'normal', noon)).toEqual(after(noon, minutes(10)));
  expect(promisedBy('awaiting_confirmation', 'emergency', noon)).toEqual(after(noon, hours(48)));
});

test('another policy makes other promises, under its own name', () => {
  const slow = { ...DEFAULT_PROMISES, name: 'slow', accept: { emergency: 1, urgent: 2, normal: 3 } };
  expect(promisedWait('submitted', 'normal', slow)).toBe(3);
});

test('a promise is broken once its instant has passed, while somebody still owes it', () => {
  const dueAt = noon;
  expect(isOverdue({ status: 'submitted', dueAt }, noon)).toBe(false);
  expect(isOverdue({ status: 'submitted', dueAt }, after(noon, 1))).toBe(true);
  expect(isOverdue({ status: 'in_progress', dueAt }, after(noon, 1))).toBe(true);
  expect(isOverdue({ status: 'submitted', dueAt: null }, after(noon, 1))).toBe(false);
});

test('a resident who thinks it over breaks no promise, and what is closed owes nothing', () => {
  expect(isOverdue({ status: 'awaiting_confirmation', dueAt: noon }, after(noon, hours(1)))).toBe(false);
  expect(isOverdue({ status: 'resolved', dueAt: noon }, after(noon, hours(1)))).toBe(false);
});
