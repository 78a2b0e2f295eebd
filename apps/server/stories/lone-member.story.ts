import type { Neighbourhood } from './support/neighbourhood';
import { Steps } from './support/steps';
import { Watchman } from './support/watchman';

const GRANDMA = { name: '王奶奶', phone: '010-5550 9999', via: 'call' };

let watchman: Watchman;
let here: Neighbourhood;

beforeAll(async () => {
  watchman = await Watchman.open({ isAlone: true });
  here = watchman.here;
}, 240_000);
afterAll(() => watchman?.close());

test('a member who sits alone writes down what 王奶奶 says: the next pair knows at once, and nobody is said not to', async () => {
  const [zhao, ...others] = await here.onDuty();
  await here.hands.run(
    `delete from seats t using slots s where s.station_id = t.station_id and s.slot_id = t.slot_id
      and s.starts_at <= clock_now() and s.ends_at > clock_now() and t.person_id <> $1`,
    [zhao!.personId],
  );
  expect(others.length).toBeGreaterThan(0);
  const next = await here.nextOnDuty();
  const { ticketId } = await new Steps(here).report(zhao!, { onBehalf: GRANDMA });
  await here.quiet();
  const known = await here.hands.run<{ person_id: string }>(
    'select person_id from notices where subject_id = $1',
    [ticketId],
  );
  expect(known.map(({ person_id }) => person_id).sort()).toEqual(next.map(({ personId }) => personId).sort());
  await watchman.look();
  await watchman.look();
  const { items } = await watchman.read(await here.secretary());
  expect(items.map(({ kind }) => kind)).not.toContain('ticket-untold');
});
