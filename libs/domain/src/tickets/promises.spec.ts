import { URGENCIES } from '../directory/index';
import { after, hours } from '../kernel/index';
import { isClocked, PHASE_OF } from '../clocks/index';
import { isOverdue } from './custody';
import { promisedBy } from './promises';
import { CLOSED_STATUSES, OPEN_STATUSES } from './ticket-status';

const noon = new Date('2026-11-22T04:00:00Z');

test('every open stage but a pause is promised by a clock or for a fixed time, never by both; no closed one is', () => {
  for (const urgency of URGENCIES) {
    for (const status of OPEN_STATUSES.filter((one) => one !== 'suspended'))
      expect(promisedBy(status, urgency, noon) !== null).toBe(!isClocked(PHASE_OF[status]));
    for (const status of CLOSED_STATUSES) expect(promisedBy(status, urgency, noon)).toBeNull();
  }
});

test('what presses more is looked at sooner; a resident has two days to answer, whatever it is', () => {
  const waits = URGENCIES.map((urgency) => promisedBy('claimed', urgency, noon)?.getTime() ?? 0);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  for (const urgency of URGENCIES)
    expect(promisedBy('awaiting_confirmation', urgency, noon)).toEqual(after(noon, hours(48)));
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
