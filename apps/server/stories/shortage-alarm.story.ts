import type { SlotView } from '@doorstep/contracts';
import { after, days, hours, minutes } from '@doorstep/domain';
import { DutySteps } from './support/duty-steps';
import { Neighbourhood } from './support/neighbourhood';
import { right } from './support/steps';

let here: Neighbourhood;
let duty: DutySteps;
let slot: SlotView;
let start: Date;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  duty = new DutySteps(here);
  slot = await duty.slotOnSite(days(14) + hours(2));
  start = new Date(slot.startsAt);
}, 120_000);
afterAll(() => here?.close());

test('fourteen days before, to the second: a place nobody has is called for, the other holder is asked to say yes', async () => {
  const secretary = await here.secretary();
  const [, qian] = slot.members;
  const fits = await duty.fitting(slot);
  const early = right(
    await secretary.post<SlotView>(`/duty/slots/${slot.slotId}/unseating`, {
      personId: slot.members[0]!.personId,
      reason: '住院',
    }),
  );
  expect(early).toMatchObject({ coverage: 'short', callId: null });

  const short = await duty.factAt('duty.short', slot.slotId, after(start, -days(14)));
  expect(short.payload).toMatchObject({ stage: '14d', missing: 1, personIds: [qian!.personId] });
  const called = await duty.fact('cover.called', slot.slotId);
  expect(called.payload).toMatchObject({ stage: '14d', wave: 1, missing: 1, personIds: fits.slice(0, 3) });
  const remind = await duty.fact('duty.remind', slot.slotId);
  expect(remind.payload.personIds).toEqual([qian!.personId]);

  const taker = await duty.member(called.payload.personIds[0]!);
  const taken = right(await taker.post<SlotView>(`/duty/calls/${short.payload.callId}/taking`));
  expect(taken).toMatchObject({ coverage: 'assigned', callId: null });
});

test('three days before, whoever has not said yes is reminded', async () => {
  const remind = await duty.factAt('duty.remind', slot.slotId, after(start, -hours(72)));
  expect(remind.payload.personIds).toEqual([slot.members[1]!.personId]);
});

test('a day before, to the second: one yes is one too few', async () => {
  await duty.passTo(start, -hours(24) - minutes(1));
  const ill = slot.members[0]!.personId;
  const short = await duty.factAt('duty.short', slot.slotId, after(start, -hours(24)));
  // In that minute others may have taken or left something, so whoever carries least is asked after it.
  const fits = (await duty.fitting(slot)).filter((personId) => personId !== ill);
  expect(short.payload).toMatchObject({
    stage: '24h',
    missing: 1,
    personIds: [slot.members[1]!.personId],
  });
  const called = await duty.fact('cover.called', slot.slotId, 2);
  expect(called.payload).toMatchObject({ stage: '24h', wave: 1, personIds: fits.slice(0, 5) });
});

test('a yes of the holder closes the call', async () => {
  const qian = await duty.member(slot.members[1]!.personId);
  const { items } = right(
    await qian.post<{ items: SlotView[] }>('/duty/confirmations', { slotIds: [slot.slotId] }),
  );
  expect(items[0]).toMatchObject({ coverage: 'covered', callId: null });
});

test('at the start, to the second: somebody fell out in the last hour and nobody came for them', async () => {
  await duty.passTo(start, -minutes(20));
  const qian = await duty.member(slot.members[1]!.personId);
  right(await qian.post(`/duty/slots/${slot.slotId}/giving-up`, { reason: '摔了一跤' }));
  const short = await duty.factAt('duty.short', slot.slotId, start);
  expect(short.payload).toMatchObject({ stage: 'start', missing: 1 });
  const calls = await duty.facts('cover.called', slot.slotId);
  const standby = slot.members.filter(({ isStandby }) => isStandby).map(({ personId }) => personId);
  expect(calls.at(-1)!.payload).toMatchObject({ stage: 'start', wave: 1, personIds: standby });
});

test('whoever takes it after the start is expected: the call is over, and checking in makes it whole', async () => {
  const { callId } = await duty.slot(await here.secretary(), slot.slotId);
  const [comer] = (await duty.facts('cover.called', slot.slotId)).at(-1)!.payload.personIds;
  const member = await duty.member(comer!);
  const taken = right(await member.post<SlotView>(`/duty/calls/${callId}/taking`));
  expect(taken).toMatchObject({ coverage: 'covered', callId: null });
  await duty.checkIn(member, slot.slotId);
  const [other] = taken.members.filter(({ personId, state }) => personId !== comer && state === 'confirmed');
  const whole = await duty.checkIn(await duty.member(other!.personId), slot.slotId);
  expect(whole.coverage).toBe('present');
  await duty.passTo(start, minutes(25));
  await here.quiet();
  expect(await duty.facts('duty.late', slot.slotId)).toEqual([]);
});
