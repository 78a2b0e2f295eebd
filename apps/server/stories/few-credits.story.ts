import { eventually } from './support/eventually';
import { restOfDuty } from './support/duty-clock';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';

let here: Neighbourhood;
beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
}, 240_000);
afterAll(() => here?.close());

const told = async (who: Person, template: string) =>
  (await who.notices()).filter((item) => item.template === template);

test('half an hour before a duty, whoever can hardly be called hears of it, and the secretary too; nobody else', async () => {
  const next = await here.nextOnDuty();
  const [sun, li] = next;
  await here.hands.run('update people set phone = null where person_id = any($1::uuid[])', [
    next.map(({ personId }) => personId),
  ]);
  await here.subscribe(sun!, 'duty-alert', 1);
  await here.subscribe(li!, 'duty-alert', 3);
  await here.pass((await restOfDuty(here)) - 29 * 60_000);
  const again = await here.person(sun!.openid, 'member');
  const [warned] = await eventually(
    () => told(again, 'credits-low'),
    (all) => all.length > 0,
  );
  expect(warned).toMatchObject({ title: '微信只能再叫您1次', page: 'pages/alerts/index' });
  const secretary = await here.secretary();
  const [of] = await eventually(
    () => told(secretary, 'credits-low-of'),
    (all) => all.length > 0,
  );
  expect(of!.body).toContain(sun!.me.displayName);
  expect(of!.page).toBe(`pages/tellings/index?person=${sun!.personId}`);
  await here.quiet();
  expect(await told(await here.person(li!.openid, 'member'), 'credits-low')).toEqual([]);
});
