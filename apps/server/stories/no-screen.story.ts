import { after, hours, minutes } from '@doorstep/domain';
import { ask } from './support/bare-phone';
import { DutySteps, sitters } from './support/duty-steps';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import { ServerProcess } from './support/server-process';
import { right } from './support/steps';

let here: Neighbourhood;
let duty: DutySteps;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  duty = new DutySteps(here);
}, 120_000);
afterAll(() => here?.close());

test('where no screen hangs nobody can check in: two who said yes ring nobody', async () => {
  const slot = await duty.slotOnSite(hours(1));
  const start = new Date(slot.startsAt);
  for (const person of await duty.pairOf(slot)) {
    right(await person.post('/duty/confirmations', { slotIds: [slot.slotId] }));
  }
  for (const past of [1, 11, 21]) {
    await duty.passTo(after(start, minutes(past)));
    await here.quiet();
  }
  expect(await duty.facts('duty.late', slot.slotId)).toEqual([]);
  expect(await duty.facts('duty.still-short', slot.slotId)).toEqual([]);
  expect(await duty.facts('cover.called', slot.slotId)).toEqual([]);
});

test('there as well: whoever goes early is missed', async () => {
  const slot = await duty.slotOnSite(hours(1));
  await duty.passTo(slot.startsAt, minutes(15));
  const [zhao] = await duty.pairOf(slot);
  right(await zhao.post(`/duty/slots/${slot.slotId}/leaving`, { reason: '' }));
  expect((await duty.fact('duty.left', slot.slotId)).payload).toMatchObject({ present: 1, isBelow: true });
  expect((await duty.fact('duty.short', slot.slotId)).payload).toMatchObject({ stage: 'left', missing: 1 });
});

test('whose hat is taken away sits nowhere any more, and others are asked', async () => {
  const slot = await duty.slotAhead(hours(60));
  const [zhao] = await duty.pairOf(slot);
  const zhou = await here.secretary();
  const hat = `DELETE /role-grants/${zhao.me.active.grantId}`;
  expect((await ask(here.url, hat, { token: zhou.accessToken })).status).toBe(200);
  await here.quiet();
  const short = await duty.slot(zhou, slot.slotId);
  expect(sitters(short).map(({ personId }) => personId)).not.toContain(zhao.personId);
  expect(short.callId).not.toBeNull();
  const left = await here.hands.run(
    `select 1 from seats join slots using (station_id, slot_id)
      where person_id = $1 and given_up_at is null and ends_at > clock_now()`,
    [zhao.personId],
  );
  expect(left).toEqual([]);
});

test('a slot that nothing looks at is looked at again as soon as a server starts', async () => {
  const slot = await duty.slotAhead(hours(30));
  const looks = () =>
    here.hands.run("select 1 from due_work where name = 'watch-slot' and key = $1", [slot.slotId]);
  await here.hands.run("delete from due_work where name = 'watch-slot' and key = $1", [slot.slotId]);
  expect(await looks()).toEqual([]);
  const env = { ...here.web[0]!.environment, ROLE: 'web', PORT: '0' };
  const second = await ServerProcess.start({ name: 'second', env });
  await eventually(looks, (rows) => rows.length === 1);
  await second.stop();
});
