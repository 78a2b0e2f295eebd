import type { Session, SlotView } from '@doorstep/contracts';
import { hours } from '@doorstep/domain';
import { ask, signIn } from './support/bare-phone';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';

interface DutyNow {
  now: SlotView | null;
  next: SlotView | null;
  secretaries: { name: string; phone: string | null }[];
  isHole: boolean;
  iAmOn: boolean;
}
interface Parties {
  items: { name: string; kind: string; phone: string | null; hasStaff: boolean }[];
  suggestedPartyId: string | null;
}

let here: Neighbourhood;
let zhou: Person;
beforeAll(async () => {
  here = await Neighbourhood.open({ web: 1, workers: 0 });
  zhou = await here.secretary();
}, 120_000);
afterAll(() => here?.close());

const dutyOf = async (person: Person): Promise<DutyNow> => (await person.get<DutyNow>('/duty/now')).body;

test('two are on duty now, two others come next, and each of them sees it is their turn', async () => {
  const duty = await dutyOf(zhou);
  expect(duty.isHole).toBe(false);
  expect(duty.now?.members).toHaveLength(2);
  expect(duty.next?.members.length).toBeGreaterThanOrEqual(2);
  expect(duty.now?.endsAt).toBe(duty.next?.startsAt);

  const [zhao] = await here.onDuty();
  expect(await dutyOf(zhao!)).toMatchObject({ iAmOn: true });
  const mine = await zhao!.get<{ items: SlotView[] }>('/duty/mine');
  expect(mine.body.items[0]?.slotId).toBe(duty.now?.slotId);
  expect(mine.body.items.every((slot) => slot.members.some((member) => member.isMe))).toBe(true);
  expect((await dutyOf(zhou)).iAmOn).toBe(false);
});

test('a party learns who the secretary is but not their private number', async () => {
  const property = await here.person('demo-P-PROP-1', 'party');
  const { secretaries } = await dutyOf(property);
  expect(secretaries[0]).toEqual({ name: '向思雨', phone: null });
  expect((await dutyOf(zhou)).secretaries[0]?.phone).toMatch(/^010-5550/);
});

test('at a station without a roster the hole is said, and who stands in for it', async () => {
  const elsewhere = await here.person('demo-secretary-S2', 'secretary');
  expect(await dutyOf(elsewhere)).toMatchObject({ now: null, next: null, isHole: true });
  expect((await dutyOf(elsewhere)).secretaries).toHaveLength(1);
});

test('whoever is no longer a member is not on duty, whatever the roster says', async () => {
  const [zhao, qian] = await here.onDuty();
  await ask(here.url, `DELETE /role-grants/${zhao!.me.active.grantId}`, { token: zhou.accessToken });
  const { now } = await dutyOf(zhou);
  expect(now?.members.map((member) => member.personId)).toEqual([qian!.personId]);
});

test('the turn changes at the hour of the roster', async () => {
  const before = await dutyOf(zhou);
  await here.pass(hours(12));
  zhou = await here.secretary();
  const after = await eventually(
    () => dutyOf(zhou),
    (duty) => duty.now?.slotId !== before.now?.slotId,
  );
  expect(after.isHole).toBe(false);
});

test('who to turn to: the usual party first, with number and hours', async () => {
  const li: Session = await signIn(here.url, await here.wechat.loginCode('demo-li'));
  const parties = async (query: string): Promise<Parties> =>
    (await ask<Parties>(here.url, `GET /parties${query}`, { token: li.accessToken })).body;
  const [heating] = (await parties('?category=heating_cold')).items;
  expect(heating).toMatchObject({ kind: 'heating', hasStaff: false });
  const ice = await parties('?category=ice_snow');
  expect(ice.items[0]).toMatchObject({ kind: 'property', hasStaff: true, hours: '24小时' });
  expect(ice.items).toHaveLength(16);
  expect((await parties('')).suggestedPartyId).toBeNull();
  expect((await ask(here.url, 'GET /parties?category=nonsense', { token: li.accessToken })).status).toBe(422);
});
