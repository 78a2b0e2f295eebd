import type { AlarmFactType, Fact } from '../events/index';
import type { AlarmNotice } from './notice';
import { NOBODY } from './tell-of-duty';

type Teller<T extends AlarmFactType> = (
  fact: Fact<T>,
  secretaries: readonly string[],
) => { personId: string; template: AlarmNotice }[];

const each = (people: readonly string[], template: AlarmNotice) =>
  people.map((personId) => ({ personId, template }));

/** Who hears of what happens around being called itself. A new fact does not compile until somebody decides. */
export const TELL_OF_ALARMS: { [T in AlarmFactType]: Teller<T> } = {
  'alert.tested': ({ payload }) => each([payload.personId], 'test-alert'),
  'alert.received': NOBODY,
  'credits.low': ({ payload }, secretaries) => [
    ...each([payload.personId], 'credits-low'),
    ...each(secretaries, 'credits-low-of'),
  ],
  'watch.found': (_, secretaries) => each(secretaries, 'watch-found'),
  'watch.cleared': (_, secretaries) => each(secretaries, 'watch-cleared'),
};
