import { daysBetween } from '@doorstep/domain';
import { suggestionAfter } from './suggestion';

const SUNDAY = '2026-11-22';

test('an empty roster wants whole weeks from tomorrow on', () => {
  expect(suggestionAfter(SUNDAY, [])).toEqual({ fromDay: '2026-11-23', untilDay: '2026-12-20' });
});

test('after what is published, and about four weeks long whatever the weekday', () => {
  const taken = daysBetween('2026-11-23', '2026-12-12');
  expect(suggestionAfter(SUNDAY, taken)).toEqual({ fromDay: '2026-12-13', untilDay: '2027-01-10' });
  expect(suggestionAfter(SUNDAY, taken.slice(0, -2))).toEqual({
    fromDay: '2026-12-11',
    untilDay: '2027-01-10',
  });
  expect(suggestionAfter(SUNDAY, taken.slice(0, -4))).toEqual({
    fromDay: '2026-12-09',
    untilDay: '2027-01-03',
  });
});

test('a gap is filled up to the days that follow it', () => {
  const taken = [...daysBetween('2026-11-23', '2026-11-29'), ...daysBetween('2026-12-07', '2026-12-13')];
  expect(suggestionAfter(SUNDAY, taken)).toEqual({ fromDay: '2026-11-30', untilDay: '2026-12-06' });
});
