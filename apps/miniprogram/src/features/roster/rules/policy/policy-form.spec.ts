import { DEFAULT_POLICY } from '@doorstep/domain';
import type { DutyPolicyView } from '@doorstep/contracts';
import { newVariant, partAt, problemsOf, withNewCut, withNth } from './policy-form';

const policy = DEFAULT_POLICY as unknown as DutyPolicyView;

test('the rules a station starts with are in order, and a hole in the day is said', () => {
  expect(problemsOf(policy)).toEqual([]);
  const cuts = withNth(policy.cuts, 1, undefined);
  expect(problemsOf({ ...policy, cuts })).toEqual(['平日：08:00–13:00没有人值班']);
});

test('a new slot begins where the last one ends and wears a key of its own', () => {
  const cuts = withNewCut(policy.cuts);
  expect(cuts.at(-1)).toMatchObject({ start: '00:00', end: '00:00', part: 'night' });
  expect(new Set(withNewCut(cuts).map(({ key }) => key)).size).toBe(6);
});

test('hours belong to the part of the day they are felt as', () => {
  expect(['00:00', '08:00', '13:00', '18:00'].map(partAt)).toEqual([
    'night',
    'morning',
    'afternoon',
    'evening',
  ]);
});

test('a variant begins as a copy, and changing it leaves the ordinary day alone', () => {
  const season = newVariant('season', policy.cuts);
  expect(season).toMatchObject({ kind: 'season', from: '11-15', until: '03-15' });
  season.cuts[0]!.label = '别的';
  expect(policy.cuts[0]!.label).toBe('夜间值守');
  expect(problemsOf({ ...policy, variants: [newVariant('holiday', policy.cuts)] })).toEqual([]);
});
