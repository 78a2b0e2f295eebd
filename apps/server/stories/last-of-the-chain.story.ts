import { ask } from './support/bare-phone';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { openStation } from './support/station-file';

let here: Neighbourhood;
beforeAll(async () => {
  here = await Neighbourhood.open({ web: 2, workers: 0 });
}, 120_000);
afterAll(() => here?.close());

/** A station whose sub-district has nobody: two secretaries are all that stands behind its roster. */
async function twoSecretaries(key: string): Promise<[Person, Person]> {
  const secretary = (n: number) => ({ key: `zhou-${n}`, name: `周站长`, openid: `${key}-zhou-${n}` });
  const station = {
    key,
    name: '柳荫驿站',
    community: '柳荫一社区',
    openedOn: '2026-11-01',
    buildings: [{ building: 1, units: 1, floors: 6 }],
    secretaries: [secretary(1), secretary(2)],
  };
  const { code, said } = await openStation(here.web[0]!.environment, {
    subdistrict: { name: `${key}街道` },
    stations: [station],
  });
  if (code !== 0) throw new Error(said);
  return [
    await here.person(`${key}-zhou-1`, 'secretary'),
    await here.person(`${key}-zhou-2`, 'secretary', here.web[1]!.url),
  ];
}

const revoke = (by: Person, whose: Person) =>
  ask(by.url, `DELETE /role-grants/${whose.me.active.grantId}`, { token: by.accessToken });

test.each([1, 2, 3, 4])(
  'two secretaries take each other’s hat away at once, round %i: one is left',
  async (round) => {
    const [zhou, wu] = await twoSecretaries(`LY-${round}`);
    const answers = await Promise.all([revoke(zhou, wu), revoke(wu, zhou)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.code).toBe('role.last-of-chain');
  },
);

test('where the sub-district stands behind it, a second secretary may go', async () => {
  const zhou = await here.secretary();
  const second = await here.person('demo-secretary-2', 'secretary');
  expect((await revoke(zhou, second)).status).toBe(200);
});
