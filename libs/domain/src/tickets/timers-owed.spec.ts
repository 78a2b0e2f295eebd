import fc from 'fast-check';
import { URGENCIES } from '../directory/index';
import { after, hours } from '../kernel/index';
import { freshRow } from './any-ticket.fixture';
import type { LifeRow } from './ticket-row';
import { OPEN_STATUSES } from './ticket-status';
import { SUPERVISION_LEVELS } from './supervision';
import { isTimerOwed, TICKET_TIMERS, TIMED_IN } from './timers-owed';

const NOW = new Date('2026-01-23T04:00:00Z');
const LATER = after(NOW, hours(1));
const until = LATER.toISOString();
const window = { from: NOW.toISOString(), until, by: 'party', isAgreed: true } as const;
const suspension = { until } as LifeRow['suspension'];
const owedBy = (told: Partial<LifeRow>) =>
  TICKET_TIMERS.filter((timer) => isTimerOwed(timer, freshRow(NOW, told)));

test.each<[string, Partial<LifeRow>, string[]]>([
  ['nobody has taken it', { status: 'submitted' }, ['climb']],
  ['taken, and waits for the member', { status: 'accepted', dueAt: LATER }, []],
  ['sent', { status: 'dispatched', custody: 'party', dueAt: LATER }, ['turn', 'press']],
  ['sent, and back in the station’s hands unsigned', { status: 'dispatched', dueAt: LATER }, ['press']],
  ['sent without a promise', { status: 'dispatched', custody: 'party' }, []],
  ['at work', { status: 'in_progress', custody: 'party', dueAt: LATER }, ['press']],
  ['at work, before the sub-district', { status: 'in_progress', dueAt: LATER, supervision: 3 }, []],
  ['a visit is agreed', { status: 'scheduled', dueAt: LATER, window }, ['turn', 'press']],
  ['held up', { status: 'suspended', suspension, dueAt: LATER }, ['turn']],
  ['the resident is asked', { status: 'awaiting_confirmation', dueAt: LATER }, ['turn']],
  ['claimed done, the station looks', { status: 'claimed', dueAt: LATER }, []],
])('%s', (_, told, owed) => {
  expect(owedBy(told)).toEqual(owed);
});

const anyOpen = fc.record({
  status: fc.constantFrom(...OPEN_STATUSES),
  custody: fc.constantFrom('station' as const, 'party' as const),
  supervision: fc.constantFrom(...SUPERVISION_LEVELS),
  urgency: fc.constantFrom(...URGENCIES),
  dueAt: fc.option(fc.constant(LATER), { nil: null }),
  window: fc.option(fc.constant(window), { nil: null }),
  suspension: fc.option(fc.constant(suspension), { nil: null }),
});

test('no open ticket owes a timer in a state in which nobody would look for it', () => {
  fc.assert(
    fc.property(anyOpen, (told) => {
      for (const timer of TICKET_TIMERS)
        expect(TIMED_IN[timer].includes(told.status) || !isTimerOwed(timer, freshRow(NOW, told))).toBe(true);
    }),
  );
});
