import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isAway, isPassing } from './pg-errors';

test('a connection that was cut under its transaction is no fault of the work, in whichever words TypeORM says so', () => {
  for (const error of [
    new QueryRunnerAlreadyReleasedError(),
    new QueryRunnerProviderAlreadyReleasedError(),
  ]) {
    expect(isAway(error)).toBe(true);
    expect(isPassing(error)).toBe(true);
  }
});

test('what the work itself did wrong is not blamed on the database', () => {
  const broken = Object.assign(new Error('duplicate key value violates unique constraint'), {
    code: '23505',
  });
  expect(isAway(broken)).toBe(false);
  expect(isPassing(broken)).toBe(false);
});
