import type { AlertWays } from '@doorstep/contracts';
import { allChannels } from './support/all-channels';
import { eventually } from './support/eventually';
import { restOfDuty } from './support/duty-clock';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';

let here: Neighbourhood;
beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true, env: allChannels });
}, 240_000);
afterAll(() => here?.close());

const told = async (who: Person, template: string) =>
  (await who.notices()).filter((item) => item.template === template);

test('half an hour before a duty, whoever can hardly be called hears of it, and the secretary too; a telephone is not rung for an ordinary matter', async () => {
  const next = await here.nextOnDuty();
  const [sun, li] = next;
  for (const member of next) {
    const own = { phone: '13900000001', wecomUserId: null, order: null };
    const { body } = await member.put<AlertWays>('/alerts/ways', own);
    expect(body.ways.filter(({ isReady }) => isReady).map(({ channel }) => channel)).toEqual([
      'sms',
      'voice',
    ]);
  }
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
