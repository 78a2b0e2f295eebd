import type { Session, SlotView } from '@doorstep/contracts';
import { hours } from '@doorstep/domain';
import { ask, signIn } from './support/bare-phone';
import { DutySteps, sitters } from './support/duty-steps';
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
  here = await Neighbourhood.open({ isAlone: true });
  zhou = await here.secretary();
}, 120_000);
afterAll(() => here?.close());

const dutyOf = async (person: Person): Promise<DutyNow> => (await person.get<DutyNow>('/duty/now')).body;

test('two are on duty now, two others come next, and each of them sees it is their turn', async () => {
  const duty = await dutyOf(zhou);
  expect(duty.isHole).toBe(false);
  expect(sitters(duty.now!)).toHaveLength(2);
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
  const gone = await ask(here.url, `DELETE /role-grants/${zhao!.me.active.grantId}`, {
    token: zhou.accessToken,
  });
  expect(gone.status).toBe(200);
  const { now } = await dutyOf(zhou);
  expect(sitters(now!).map((member) => member.personId)).toEqual([qian!.personId]);
});

/** Whose phones rang for a report. */
async function toldOf(ticketId: string): Promise<string[]> {
  const rows = await eventually(
    () =>
      here.hands.run<{ person_id: string }>(
        `select n.person_id from notices n join facts f on f.id = n.fact_id
          where f.type = 'ticket.reported' and f.subject_id = $1`,
        [ticketId],
      ),
    (told) => told.length > 0,
  );
  return rows.map((row) => row.person_id).sort();
}

test('on the stroke of the hour the incoming pair answers; a report a moment before is the outgoing pair’s', async () => {
  const steps = new DutySteps(here);
  const bench = await dutyOf(zhou);
  const edge = new Date(bench.now!.endsAt);
  // One of the pair has lost the hat above: standby makes up the number.
  const ids = ({ members, headcount }: SlotView) =>
    members
      .slice(0, headcount)
      .map(({ personId }) => personId)
      .sort();
  await steps.passTo(edge, -3_000);
  const li = await here.resident();
  zhou = await here.secretary();
  expect((await dutyOf(zhou)).now?.slotId).toBe(bench.now!.slotId);
  const before = await here.report(li, {}, { key: 'the-last-of-the-morning' });

  const after = await eventually(
    async () => ({ asked: await steps.now(), duty: await dutyOf(zhou), told: await steps.now() }),
    ({ duty }) => duty.now?.slotId !== bench.now!.slotId,
    { every: 5 },
  );
  const late = await here.report(li, {}, { key: 'the-first-of-the-afternoon' });
  expect(after.duty.now?.startsAt).toBe(bench.now!.endsAt);
  expect(after.told.getTime()).toBeGreaterThanOrEqual(edge.getTime() - 50);
  expect(after.asked.getTime() - edge.getTime()).toBeLessThan(1_000);

  expect(await toldOf(before.ticketId)).toEqual(ids(bench.now!));
  expect(await toldOf(late.ticketId)).toEqual(ids(bench.next!));
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
