import type { SlotView } from '@doorstep/contracts';
import { after, minutes } from '@doorstep/domain';
import { DutySteps, sitters } from './support/duty-steps';
import { Neighbourhood } from './support/neighbourhood';
import { refusal, right } from './support/steps';

let here: Neighbourhood;
let duty: DutySteps;
let slot: SlotView;
let start: Date;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  duty = new DutySteps(here);
  await duty.code(); // from now on a screen hangs there, and who has come can be seen
}, 120_000);
afterAll(() => here?.close());

/** The next slot at the station's room, and who stands by for it. */
async function slotWithStandby(): Promise<string> {
  slot = await duty.slotOnSite(minutes(40));
  start = new Date(slot.startsAt);
  return slot.members.find(({ isStandby }) => isStandby)!.personId;
}

test('ten minutes after the start nobody has come: standby at once, the secretary ten minutes later', async () => {
  const standbyId = await slotWithStandby();
  const fits = await duty.fitting(slot);
  const pair = sitters(slot);
  const late = await duty.factAt('duty.late', slot.slotId, after(start, minutes(10)));
  expect(late.payload).toMatchObject({
    lateIds: pair.map(({ personId }) => personId),
    lateNames: pair.map(({ name }) => name),
    standbyIds: [standbyId],
  });

  const everybody = await duty.factAt('cover.called', slot.slotId, after(start, minutes(13)));
  expect(everybody.payload).toMatchObject({ personIds: fits.slice(0, 8), isLast: fits.length <= 8 });

  const still = await duty.factAt('duty.still-short', slot.slotId, after(start, minutes(20)));
  expect(still.payload).toMatchObject({ missing: 2, absentNames: pair.map(({ name }) => name) });
});

test('standby comes and one of the late ones too: the call is over, and both are on duty', async () => {
  const view = await duty.slot(await here.secretary(), slot.slotId);
  const standby = view.members.find(({ isStandby }) => isStandby)!;
  await duty.checkIn(await duty.member(standby.personId), slot.slotId);
  const [zhao] = await duty.pairOf(slot);
  const both = await duty.checkIn(zhao, slot.slotId);
  expect(both).toMatchObject({ coverage: 'present', callId: null });
  expect((await duty.fact('cover.closed', slot.slotId)).payload.why).toBe('filled');
  const now = (await zhao.get<{ iAmOn: boolean }>('/duty/now')).body;
  expect(now.iAmOn).toBe(true);
});

test('leaving below two calls at once, and the secretary ten minutes later; coming back ends it', async () => {
  const [zhao] = await duty.pairOf(slot);
  const calls = (await duty.facts('cover.called', slot.slotId)).length;
  right(await zhao.post(`/duty/slots/${slot.slotId}/leaving`, { reason: '家里有急事' }));
  const left = await duty.fact('duty.left', slot.slotId);
  expect(left.payload).toMatchObject({ personId: zhao.personId, present: 1, isBelow: true });
  const called = await duty.fact('cover.called', slot.slotId, calls + 1);
  expect(called.at).toEqual(left.at);
  await duty.factAt('duty.still-short', slot.slotId, after(left.at, minutes(10)));

  const [again] = await duty.pairOf(slot);
  const back = await duty.checkIn(again, slot.slotId);
  expect(back).toMatchObject({ coverage: 'present', callId: null });
  const seats = back.members.filter(({ personId }) => personId === zhao.personId);
  expect(seats).toMatchObject([{ state: 'present' }]);
});

test('leaving with standby waiting: standby are asked alone, at that very moment', async () => {
  const standbyId = await slotWithStandby();
  const secretary = async () => here.secretary();
  await duty.passTo(start, minutes(1));
  for (const { personId } of sitters(slot)) {
    right(await (await secretary()).post(`/duty/slots/${slot.slotId}/check-ins`, { personId }));
  }
  const [zhao] = await duty.pairOf(slot);
  right(await zhao.post(`/duty/slots/${slot.slotId}/leaving`, { reason: '' }));
  const called = await duty.fact('cover.called', slot.slotId);
  expect(called.payload).toMatchObject({ stage: 'left', personIds: [standbyId] });
  expect(called.at).toEqual((await duty.fact('duty.left', slot.slotId)).at);
});

test('at the end everybody has gone home, and what each carried is written down', async () => {
  await duty.passTo(slot.endsAt, -1_500);
  const closed = await duty.fact('duty.closed', slot.slotId);
  expect(closed.payload.sat).toEqual(sitters(slot).map(({ personId }) => personId));
  const rows = await here.hands.run<{ points: number }>(
    'select points from burden_entries where slot_id = $1 order by points',
    [slot.slotId],
  );
  expect(rows).toHaveLength(3);
  expect(rows[0]!.points).toBe(Math.round(rows[2]!.points / 5));
  const zhao = (await duty.pairOf(slot))[0];
  expect(refusal(await zhao.post(`/duty/slots/${slot.slotId}/leaving`, { reason: '' }))).toBe(
    '409 slot.over',
  );
});
