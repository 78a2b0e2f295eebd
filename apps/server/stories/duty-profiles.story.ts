import type { DutyProfile, Problem } from '@doorstep/contracts';
import { ask } from './support/bare-phone';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right } from './support/steps';

let here: Neighbourhood;
let zhou: Person;
let zhao: Person;
beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  zhou = await here.secretary();
  zhao = await here.person('demo-R01', 'member');
}, 120_000);
afterAll(() => here?.close());

const mine = async (by: Person): Promise<DutyProfile> => right(await by.get<DutyProfile>('/duty/profile'));
const put = <T = DutyProfile>(by: Person, path: string, body: object) =>
  ask<T>(here.url, `PUT ${path}`, { token: by.accessToken, body });
const listed = async (): Promise<DutyProfile[]> =>
  right(await zhou.get<{ items: DutyProfile[] }>('/duty/profiles')).items;

test('the community’s members come with what the station file says of them, lightest burden first', async () => {
  const profiles = await listed();
  expect(profiles).toHaveLength(58);
  expect(profiles.filter(({ memberKind }) => memberKind === 'in_service')).toHaveLength(23);
  expect(profiles.some(({ availability }) => availability !== null)).toBe(true);
  expect(profiles.some(({ companionIds }) => companionIds.length > 0)).toBe(true);
  const burdens = profiles.map(({ burden }) => burden);
  expect(burdens).toEqual([...burdens].sort((a, b) => a - b));
  expect(burdens.at(-1)).toBeGreaterThan(0);
});

test('a member says when they can come; what was not spoken of stays', async () => {
  const before = await mine(zhao);
  const { body } = await put(zhao, '/duty/profile', {
    maxPerWeek: 1,
    availability: ['1morning', '3evening'],
  });
  expect(body).toEqual({ ...before, maxPerWeek: 1, availability: ['1morning', '3evening'] });
  expect((await put(zhao, '/duty/profile', { noNights: true })).body).toEqual({ ...body, noNights: true });
});

test('what the secretary judges is not the member’s to say; sending it back unchanged is no offence', async () => {
  const own = await mine(zhao);
  for (const over of [
    { atEaseWithPhone: !own.atEaseWithPhone },
    { knownToAll: !own.knownToAll },
    { companionIds: [zhou.personId] },
  ]) {
    const { status, body } = await put<Problem>(zhao, '/duty/profile', over);
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'role.not-allowed' });
  }
  const { atEaseWithPhone, knownToAll, companionIds } = own;
  expect((await put(zhao, '/duty/profile', { atEaseWithPhone, knownToAll, companionIds })).status).toBe(200);
  const forPersonId = zhao.personId;
  expect((await put(zhou, '/duty/profile', { forPersonId, knownToAll: !knownToAll })).body.knownToAll).toBe(
    !knownToAll,
  );
});

test('nobody speaks for another, and nobody’s profile is somebody else’s to read', async () => {
  const other = (await listed()).find(({ personId }) => personId !== zhao.personId)!;
  const { status } = await put(zhao, '/duty/profile', { forPersonId: other.personId, maxPerWeek: 0 });
  expect(status).toBe(403);
  expect(refusal(await zhao.get('/duty/profiles'))).toBe('403 role.not-allowed');
  const li = await here.resident();
  const { body } = await put<Problem>(zhou, '/duty/profile', { forPersonId: li.personId, maxPerWeek: 1 });
  expect(body.code).toBe('person.unknown');
});

test('wishes for some days are replaced as a whole', async () => {
  const span = { fromDay: '2027-01-01', untilDay: '2027-01-31' };
  const items = [
    { day: '2027-01-03', part: null, wants: true },
    { day: '2027-01-05', part: 'night', wants: false },
  ];
  expect((await put<object>(zhao, '/duty/wishes', { ...span, items })).body).toEqual({ items });
  const outside = { ...span, items: [{ day: '2027-02-01', part: null, wants: true }] };
  expect((await put<object>(zhao, '/duty/wishes', outside)).status).toBe(422);
  const twice = { ...span, items: [items[1]!, { ...items[1]!, wants: true }] };
  expect((await put<object>(zhao, '/duty/wishes', twice)).body).toEqual({
    items: [{ ...items[1]!, wants: true }],
  });
  const read = await zhao.get<object>('/duty/wishes?fromDay=2027-01-01&untilDay=2027-01-31');
  expect(read.body).toEqual({ items: [{ ...items[1]!, wants: true }] });
});
