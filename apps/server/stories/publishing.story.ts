import type {
  DraftView,
  DutyDay,
  listDrafts,
  OfferView,
  OutputOf,
  publishDraft,
  SlotView,
} from '@doorstep/contracts';
import { dayAfter, hours, stationDay, stationInstant } from '@doorstep/domain';
import { ask } from './support/bare-phone';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right } from './support/steps';

type Published = OutputOf<typeof publishDraft>;

let here: Neighbourhood;
let zhou: Person;
let span: { fromDay: string; untilDay: string };
let draft: DraftView;
beforeAll(async () => {
  here = await Neighbourhood.open({ web: 2, workers: 1 });
  zhou = await here.secretary();
  span = right(await zhou.get<OutputOf<typeof listDrafts>>('/rosters/drafts')).suggestion;
}, 120_000);
afterAll(() => here?.close());

async function drafted(fromDay: string, untilDay: string): Promise<DraftView> {
  const { draftId } = right(await zhou.post<DraftView>('/rosters/drafts', { fromDay, untilDay }));
  return eventually(
    async () => right(await zhou.get<DraftView>(`/rosters/drafts/${draftId}`)),
    ({ state }) => state === 'ready',
    { ms: 90_000, every: 150 },
  );
}
const publish = ({ draftId, version }: DraftView, over: object = {}, at = here.url) =>
  zhou.post<Published>(`/rosters/drafts/${draftId}/publication`, { version, ...over }, { at });
const move = async ({ draftId, version }: DraftView, body: object): Promise<DraftView> =>
  right(await zhou.post<DraftView>(`/rosters/drafts/${draftId}/moves`, { version, ...body }));
const daysOf = async (by: Person, fromDay: string, untilDay: string): Promise<DutyDay[]> =>
  right(await by.get<{ days: DutyDay[] }>(`/duty/days?fromDay=${fromDay}&untilDay=${untilDay}`)).days;
const names = (slot: SlotView): string[] =>
  slot.members.map(({ personId, isStandby }) => `${personId} ${isStandby}`).sort();
const wanted = (view: DraftView): string[][] =>
  view.slots.map(({ seats }) => seats.map(({ personId, isStandby }) => `${personId} ${isStandby}`).sort());
const mine = async (by: Person): Promise<SlotView[]> =>
  right(await by.get<{ items: SlotView[] }>(`/duty/mine?fromDay=${span.fromDay}&untilDay=${span.untilDay}`))
    .items;

test('eight taps on publish are one publication, and everybody finds their own turns', async () => {
  draft = await drafted(span.fromDay, span.untilDay);
  const taps = await Promise.all(
    Array.from({ length: 8 }, (_, n) => publish(draft, {}, here.web[n % 2]!.url)),
  );
  expect(taps.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(taps.filter(({ status }) => status === 409)).toHaveLength(7);
  const { isDone, draft: published } = right(taps.find(({ status }) => status === 200)!);
  expect({ isDone, state: published.state }).toEqual({ isDone: true, state: 'published' });

  const month = await daysOf(zhou, span.fromDay, span.untilDay);
  expect(month.flatMap(({ slots }) => slots.map(names))).toEqual(wanted(draft));
  expect(month.every(({ slots }) => slots.every(({ coverage }) => coverage === 'assigned'))).toBe(true);

  const turns = new Map<string, number>();
  for (const { personId, isStandby } of draft.slots.flatMap(({ seats }) => seats))
    if (!isStandby) turns.set(personId, (turns.get(personId) ?? 0) + 1);
  const [someone] = [...turns.keys()];
  const member = await here.byId(someone!);
  const own = (await mine(member)).filter(({ members }) =>
    members.some(({ isMe, isStandby }) => isMe && !isStandby),
  );
  expect(own).toHaveLength(turns.get(someone!)!);
  await here.quiet();
  expect(await member.notices()).not.toEqual([]);
}, 120_000);

test('published over, whoever keeps their seat keeps their word, and whoever loses one is out', async () => {
  const slot = (await daysOf(zhou, span.fromDay, span.fromDay))[0]!.slots[1]!;
  const [stays, goes] = slot.members.filter(({ isStandby }) => !isStandby);
  for (const { personId } of [stays!, goes!])
    right(await (await here.byId(personId)).post('/duty/confirmations', { slotIds: [slot.slotId] }));
  const second = await drafted(span.fromDay, span.fromDay);
  const target = second.slots[1]!;
  const seated = target.seats.filter(({ isStandby }) => !isStandby).map(({ personId }) => personId);
  let view = second;
  const others = view.people.filter(({ personId }) => ![stays!.personId, goes!.personId].includes(personId));
  for (const personId of seated.filter((id) => id !== stays!.personId))
    view = await move(view, { slotId: target.id, takeOut: personId });
  if (!seated.includes(stays!.personId))
    view = await move(view, { slotId: target.id, putIn: stays!.personId });
  const inSlot = new Set(view.slots[1]!.seats.map(({ personId }) => personId));
  const newcomer = others.find(({ personId }) => !inSlot.has(personId))!;
  view = await move(view, { slotId: target.id, putIn: newcomer.personId });
  right(await publish(view, { despite: true }));

  const after = right(await zhou.get<SlotView>(`/duty/slots/${slot.slotId}`));
  const states = new Map(
    after.members.filter((m) => !m.isStandby).map(({ personId, state }) => [personId, state]),
  );
  expect(states).toEqual(
    new Map([
      [stays!.personId, 'confirmed'],
      [newcomer.personId, 'assigned'],
    ]),
  );
  const seats = await here.hands.run<{ given_up_why: string }>(
    'select given_up_why from seats where slot_id = $1 and person_id = $2 and not is_standby',
    [slot.slotId, goes!.personId],
  );
  expect(seats).toEqual([{ given_up_why: 'republished' }]);
}, 120_000);

test('a broken rule holds publication up until the secretary insists, and is remembered with the seat', async () => {
  const fromDay = dayAfter(span.untilDay);
  const ready = await drafted(fromDay, fromDay);
  const night = ready.slots[0]!;
  const [first] = night.seats;
  const { items } = right(
    await zhou.get<{ items: { personId: string; reasons: string[] }[] }>(
      `/rosters/drafts/${ready.draftId}/candidates?slotId=${night.id}`,
    ),
  );
  const barred = items.find(({ reasons }) => reasons.length > 0)!;
  const moved = await move(ready, { slotId: night.id, takeOut: first!.personId, putIn: barred.personId });
  const held = right(await publish(moved));
  expect(held.isDone).toBe(false);
  expect(held.draft.breaches.length).toBeGreaterThan(0);
  expect(await daysOf(zhou, fromDay, fromDay)).toMatchObject([{ slots: [] }]);
  expect(right(await publish(held.draft, { despite: true })).isDone).toBe(true);
  const [seat] = await here.hands.run<{ despite: string[] }>(
    'select despite from seats where person_id = $1 and taken_at = (select max(taken_at) from seats)',
    [barred.personId],
  );
  expect(seat!.despite.length).toBeGreaterThan(0);
}, 120_000);

test('somebody who took leave after the draft was made holds publication up', async () => {
  const fromDay = dayAfter(span.untilDay, 2);
  const ready = await drafted(fromDay, fromDay);
  const [seat] = ready.slots[1]!.seats;
  const wish = { fromDay, untilDay: fromDay, reason: '住院', forPersonId: seat!.personId };
  right(await zhou.post('/duty/leaves', wish));
  const held = right(await publish(ready));
  expect(held.isDone).toBe(false);
  expect(held.draft.breaches).toContainEqual(
    expect.objectContaining({ code: 'away', personId: seat!.personId }),
  );
}, 120_000);

test('with another cut of the day, slots without a counterpart never take place', async () => {
  const fromDay = dayAfter(span.untilDay);
  const rules = right(await zhou.get<{ cuts: object[] }>('/duty/policy'));
  const cuts = [
    { key: 'night', label: '夜间值守', start: '00:00', end: '09:00', part: 'night', mode: 'on_call' },
    { key: 'day', label: '白班', start: '09:00', end: '18:00', part: 'morning', mode: 'on_site' },
    { key: 'evening', label: '晚班', start: '18:00', end: '24:00', part: 'evening', mode: 'on_site' },
  ];
  const token = zhou.accessToken;
  expect((await ask(here.url, 'PUT /duty/policy', { token, body: { ...rules, cuts } })).status).toBe(200);
  right(await publish(await drafted(fromDay, fromDay), { despite: true }));
  const [day] = await daysOf(zhou, fromDay, fromDay);
  expect(day!.slots.map(({ label }) => label)).toEqual(['夜间值守', '白班', '晚班']);
  const leftover = await here.hands.run<{ living: string }>(
    `select count(*) filter (where given_up_at is null) as living from slots join seats using (station_id, slot_id)
      where closed_at <= starts_at`,
  );
  expect(leftover).toEqual([{ living: '0' }]);
}, 120_000);

test('a slot that has begun is left alone, and so are hours for which the draft has nothing', async () => {
  const [clock] = await here.hands.run<{ now: Date }>('select clock_now() as now');
  const tomorrow = dayAfter(stationDay(clock!.now));
  await here.pass(stationInstant(tomorrow, 10).getTime() - clock!.now.getTime());
  zhou = await here.secretary();
  const labels = async () =>
    (await daysOf(zhou, tomorrow, tomorrow))[0]!.slots.map(({ slotId, label }) => [slotId, label]);
  const before = await labels();
  const ready = await drafted(tomorrow, tomorrow);
  expect(ready.slots.map(({ label }) => label)).toEqual(['晚班']);
  right(await publish(ready, { despite: true }));
  expect(await labels()).toEqual(before);
  expect(before.map(([, label]) => label)).toEqual(['夜间值守', '上午班', '下午班', '晚班']);
  expect(refusal(await publish(ready))).toBe('409 draft.wrong-state');
}, 120_000);

test('published over with another cut: offers and calls of turns that are gone end aloud, and who lost theirs is told', async () => {
  const [clock] = await here.hands.run<{ now: Date }>('select clock_now() as now');
  const day = dayAfter(stationDay(clock!.now), 2);
  const [before] = await daysOf(zhou, day, day);
  const [, morning, afternoon] = before!.slots;
  expect([morning!.label, afternoon!.label]).toEqual(['上午班', '下午班']);
  const sitters = before!.slots.flatMap(({ members }) => members.filter(({ isStandby }) => !isStandby));
  const seatedIn = ({ members }: SlotView) => members.find(({ isStandby }) => !isStandby)!;
  const member = await here.byId(seatedIn(morning!).personId);
  const wish = { kind: 'cover', slotId: morning!.slotId, note: '' };
  const { offerId } = right(await member.post<OfferView>('/duty/swaps', wish));
  const quitter = await here.byId(seatedIn(afternoon!).personId);
  right(await quitter.post(`/duty/slots/${afternoon!.slotId}/giving-up`, { reason: '' }));
  await here.quiet();

  const ready = await drafted(day, day);
  right(await publish(ready, { despite: true }));
  await here.quiet();
  const told = (type: string, key: string, value: string) =>
    here.hands.run<{ payload: { why: string; personId: string } }>(
      `select payload from facts where type = $1 and coalesce(payload->'slot', payload->'swap'->'slot')->>'slotId' = $2
          and payload @> jsonb_build_object($3::text, $4::text)`,
      [type, afternoon!.slotId, key, value],
    );
  expect(await told('cover.closed', 'why', 'over')).toHaveLength(1);
  const offers = await here.hands.run<{ state: string; facts: string }>(
    `select state, (select count(*) from facts where type = 'swap.withdrawn' and subject_id = $1) as facts
       from swap_offers where offer_id = $1`,
    [offerId],
  );
  expect(offers).toEqual([{ state: 'withdrawn', facts: '1' }]);

  const seated = ready.slots.flatMap(({ seats }) => seats.filter(({ isStandby }) => !isStandby));
  const lost = sitters
    .map(({ personId }) => personId)
    .filter((id) => id !== quitter.personId && !seated.some(({ personId }) => personId === id));
  expect(lost.length).toBeGreaterThan(0);
  const heard = await here.hands.run<{ id: string }>(
    `select distinct person_id as id from notices where template = 'duty-given-up' and at >= $1`,
    [clock!.now],
  );
  expect(heard.map(({ id }) => id)).toEqual(expect.arrayContaining(lost));

  await here.pass(hours(13));
  await here.quiet();
  const failed = await here.hands.run(
    `select name, key, last_error from due_work
      where name in ('widen-cover-call', 'expire-swap') and last_error is not null`,
  );
  expect(failed).toEqual([]);
}, 120_000);
