import type { SlotView } from '@doorstep/contracts';
import { dayOf, hours, isRestDay, minutes, stationDay } from '@doorstep/domain';
import { DutySteps, sitters } from './support/duty-steps';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right } from './support/steps';

let here: Neighbourhood;
let duty: DutySteps;
let zhou: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  duty = new DutySteps(here);
  zhou = await here.secretary();
}, 120_000);
afterAll(() => here?.close());

const names = (slot: SlotView): string[] => sitters(slot).map(({ personId }) => personId);
const act = async (by: Person, slot: SlotView, noun: string, body: object = {}): Promise<SlotView> =>
  right(await by.post<SlotView>(`/duty/slots/${slot.slotId}/${noun}`, body));
const confirm = (by: Person, ...slots: SlotView[]) =>
  by.post<{ items: SlotView[] }>('/duty/confirmations', { slotIds: slots.map(({ slotId }) => slotId) });

test('confirming: one or many at once, twice is once, and only both make it covered', async () => {
  const slot = await duty.slotAhead(hours(24 * 9));
  expect(slot.coverage).toBe('assigned');
  const [zhao, qian] = await duty.pairOf(slot);
  expect(right(await confirm(zhao, slot)).items).toMatchObject([{ coverage: 'assigned' }]);
  right(await confirm(zhao, slot, slot));
  expect(right(await confirm(qian, slot)).items).toMatchObject([{ coverage: 'covered' }]);
  const facts = await duty.facts('duty.confirmed', slot.slotId);
  expect(facts.map(({ payload }) => payload.isCovered)).toEqual([false, true]);
  const [stranger] = await duty.others(slot, 1);
  expect(refusal(await confirm(stranger!, slot))).toBe('404 seat.unknown');
});

test('giving up calls others at once, lightest burden first; one tap takes it; it can be undone', async () => {
  const slot = await duty.slotFitting(hours(50), 4);
  const [zhao, qian] = await duty.pairOf(slot);
  const fits = await duty.fitting(slot);
  const short = await act(zhao, slot, 'giving-up', { reason: '孙子发烧' });
  expect(short).toMatchObject({ coverage: 'short', callId: expect.any(String) });
  const called = await duty.fact('cover.called', slot.slotId);
  expect(called.payload).toMatchObject({ stage: 'given-up', wave: 1, missing: 1, isLast: false });
  expect(called.payload.personIds).toEqual(fits.slice(0, 3));

  const asked = await duty.member(called.payload.personIds[0]!);
  const taken = right(await asked.post<SlotView>(`/duty/calls/${short.callId}/taking`));
  expect(taken).toMatchObject({ coverage: 'covered', callId: null });
  expect(names(taken).sort()).toEqual([qian.personId, asked.personId].sort());

  const undone = await act(asked, slot, 'undoing');
  expect(undone).toMatchObject({ coverage: 'short', callId: expect.any(String) });
  expect(undone.callId).not.toBe(short.callId);
  expect(refusal(await asked.post(`/duty/slots/${slot.slotId}/undoing`))).toBe('404 seat.unknown');
});

test('a second gives up while others are being asked: it is said again, and the next are asked at once', async () => {
  const slot = await duty.slotFitting(hours(70), 6);
  const [zhao, qian] = await duty.pairOf(slot);
  const first = await act(zhao, slot, 'giving-up', { reason: '' });
  const second = await act(qian, slot, 'giving-up', { reason: '' });
  expect(second.callId).toBe(first.callId);
  const short = await duty.fact('duty.short', slot.slotId, 2);
  expect(short.payload).toMatchObject({ stage: 'given-up', missing: 2 });
  const called = await duty.facts('cover.called', slot.slotId);
  expect(called.map(({ payload }) => payload.wave)).toEqual([1, 2]);
  expect(called[1]!.payload.personIds).not.toContain(zhao.personId);
});

test('nobody answers: twelve hours later the next three are asked, and nobody twice', async () => {
  const slot = await duty.slotFitting(hours(60), 6);
  const [zhao] = await duty.pairOf(slot);
  await act(zhao, slot, 'giving-up', { reason: '' });
  const first = await duty.fact('cover.called', slot.slotId);
  await duty.passTo(first.at, hours(12) - 1_500);
  const second = await duty.fact('cover.called', slot.slotId, 2);
  expect(second.at.getTime() - first.at.getTime()).toBeGreaterThanOrEqual(hours(12));
  expect(second.at.getTime() - first.at.getTime()).toBeLessThan(hours(12) + 1_000);
  const both = [...first.payload.personIds, ...second.payload.personIds];
  expect(new Set(both).size).toBe(6);
  zhou = await here.secretary();
});

test('the secretary seats somebody: rules in the way are said first, then overruled, kept, and undone', async () => {
  const slot = await duty.slotAhead(hours(50));
  const [zhao, qian] = await duty.pairOf(slot);
  // Qian sits here and in nothing else that day; somebody of this very slot cannot be seated twice.
  const seats = `/duty/slots/${slot.slotId}/seats`;
  expect(refusal(await zhou.post(seats, { personId: qian.personId, despite: true }))).toBe('409 seat.taken');
  const li = await here.resident();
  expect(refusal(await zhou.post(seats, { personId: li.personId }))).toBe('422 seat.not-a-member');

  const worker = await duty.inService();
  const wish = { personId: worker, insteadOf: zhao.personId };
  type Seated = { slot: SlotView; isDone: boolean; breaches: { code: string; words: string }[] };
  const asked = right(await zhou.post<Seated>(seats, wish));
  // Whoever serves at weekends fits on a rest day, unless something else stands in the way.
  if (!asked.isDone) {
    const isWorkingDay = !isRestDay(dayOf(stationDay(new Date(slot.startsAt))).kind);
    expect(asked.breaches.some(({ code }) => code === 'working-day')).toBe(isWorkingDay);
    expect(names(asked.slot)).toContain(zhao.personId);
    expect(right(await zhou.post<Seated>(seats, { ...wish, despite: true })).isDone).toBe(true);
  }
  const seated = await duty.slot(zhou, slot.slotId);
  expect(names(seated)).toEqual([worker, qian.personId]);
  const back = await act(zhou, slot, 'undoing', { personId: worker });
  expect(names(back)).toEqual([zhao.personId, qian.personId]);
  expect(back.coverage).toBe('covered');
});

test('taking over now, from half an hour before: one tap instead of somebody named, undone by another until it begins', async () => {
  const slot = await duty.slotAhead(hours(3));
  const [zhao, qian] = await duty.pairOf(slot);
  const [early] = await duty.others(slot, 1);
  const path = `/duty/slots/${slot.slotId}/take-over`;
  expect(refusal(await early!.post(path))).toBe('409 slot.full');
  expect(refusal(await early!.post(path, { fromPersonId: qian.personId }))).toBe('409 slot.not-yet');
  await duty.passTo(slot.startsAt, -minutes(29));
  const [sun, wu] = await duty.others(slot, 2);
  const over = await act(sun!, slot, 'take-over', { fromPersonId: qian.personId });
  expect(names(over)).toEqual([zhao.personId, sun!.personId]);
  const fact = await duty.fact('duty.taken-over', slot.slotId);
  expect(fact.payload).toMatchObject({ personId: sun!.personId, fromId: qian.personId });
  expect(names(await act(sun!, slot, 'undoing'))).toEqual([zhao.personId, qian.personId]);
  expect((await duty.fact('duty.undone', slot.slotId)).payload.backId).toBe(qian.personId);

  await act(sun!, slot, 'take-over', { fromPersonId: qian.personId });
  await duty.passTo(slot.startsAt, minutes(1));
  const later = await duty.member(sun!.personId);
  const another = await duty.member(wu!.personId);
  expect(refusal(await another.post(path))).toBe('409 slot.full');
  expect(refusal(await later.post(`/duty/slots/${slot.slotId}/undoing`))).toBe('409 undo.too-late');
  expect(refusal(await later.post(`/duty/slots/${slot.slotId}/giving-up`, { reason: '' }))).toBe(
    '409 slot.started',
  );
  zhou = await here.secretary();
});

test('on leave: seats of those days go to others, nobody calls, and candidates are told why not', async () => {
  const slot = await duty.slotAhead(hours(50));
  const [zhao] = await duty.pairOf(slot);
  const day = new Date(new Date(slot.startsAt).getTime() + hours(8)).toISOString().slice(0, 10);
  const leave = { fromDay: day, untilDay: day, reason: '回老家', forPersonId: zhao.personId };
  type Taken = { leave: { leaveId: string }; givenUp: number };
  expect(refusal(await zhao.post('/duty/leaves', { ...leave, forPersonId: zhou.personId }))).toBe(
    '403 role.not-allowed',
  );
  const taken = right(await zhou.post<Taken>('/duty/leaves', leave));
  expect(taken.givenUp).toBeGreaterThanOrEqual(1);
  const short = await duty.slot(zhou, slot.slotId);
  expect(names(short)).not.toContain(zhao.personId);
  expect(short.callId).not.toBeNull();
  const called = await duty.fact('cover.called', slot.slotId);
  expect(called.payload.personIds).not.toContain(zhao.personId);

  const taking = await zhao.post(`/duty/calls/${short.callId}/taking`, { despite: true });
  expect(refusal(taking)).toBe('409 seat.on-leave');
  expect(refusal(await zhao.post(`/duty/slots/${slot.slotId}/take-over`))).toBe('409 seat.on-leave');

  type Candidates = { items: { personId: string; reasons: string[] }[] };
  const { items } = right(await zhou.get<Candidates>(`/duty/slots/${slot.slotId}/candidates`));
  expect(items.find(({ personId }) => personId === zhao.personId)?.reasons.join()).toContain('请假');
  expect(items[0]!.reasons).toEqual([]);

  const ended = await zhao.post<{ items: unknown[] }>(`/duty/leaves/${taken.leave.leaveId}/end`);
  expect(right(ended).items).toEqual([]);
  expect(refusal(await zhao.post(`/duty/leaves/${taken.leave.leaveId}/end`))).toBe('404 leave.unknown');
});

test('undoing puts nobody back who is on leave by now: the place is called for', async () => {
  const slot = await duty.slotAhead(hours(74));
  const [zhao] = await duty.pairOf(slot);
  const [sun] = await duty.others(slot, 1);
  const wish = { personId: sun!.personId, insteadOf: zhao.personId, despite: true };
  right(await zhou.post(`/duty/slots/${slot.slotId}/seats`, wish));
  const day = stationDay(new Date(slot.startsAt));
  const leave = { fromDay: day, untilDay: day, reason: '', forPersonId: zhao.personId };
  right(await zhou.post('/duty/leaves', leave));
  const undone = await act(zhou, slot, 'undoing', { personId: sun!.personId });
  expect(names(undone)).not.toContain(zhao.personId);
  expect(undone.callId).not.toBeNull();
});

test('leave of one day leaves the night before alone, though it ends on that day', async () => {
  zhou = await here.secretary();
  let slot = await duty.slotAhead(hours(50));
  while (stationDay(new Date(slot.startsAt)) === stationDay(new Date(slot.endsAt))) {
    slot = await duty.slotAhead(Date.parse(slot.startsAt) + 1 - (await duty.now()).getTime());
  }
  await here.hands.run("update slots set ends_at = ends_at + interval '2 hours' where slot_id = $1", [
    slot.slotId,
  ]);
  const [zhao] = await duty.pairOf(slot);
  const day = stationDay(new Date(slot.endsAt));
  right(await zhao.post('/duty/leaves', { fromDay: day, untilDay: day, reason: '' }));
  expect(names(await duty.slot(zhou, slot.slotId))).toContain(zhao.personId);
});

test('nobody reaches into another station', async () => {
  const slot = await duty.slotAhead(hours(50));
  const stranger = await here.person('demo-secretary-S2', 'secretary');
  const [zhao] = slot.members;
  const answers = await Promise.all([
    stranger.get(`/duty/slots/${slot.slotId}`),
    stranger.get(`/duty/slots/${slot.slotId}/candidates`),
    stranger.post(`/duty/slots/${slot.slotId}/unseating`, { personId: zhao!.personId, reason: '' }),
    stranger.post(`/duty/slots/${slot.slotId}/take-over`),
    stranger.post('/duty/confirmations', { slotIds: [slot.slotId] }),
    stranger.post('/duty/check-in', { slotId: slot.slotId }),
  ]);
  expect(answers.map(refusal)).toEqual(Array(6).fill('404 slot.unknown'));
});
