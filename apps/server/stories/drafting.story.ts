import type { DraftView, listDraftCandidates, listDrafts, OutputOf, Problem } from '@doorstep/contracts';
import { dayAfter } from '@doorstep/domain';
import { ask } from './support/bare-phone';
import { eventually } from './support/eventually';
import { listen } from './support/listening-phone';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right } from './support/steps';

type Candidates = OutputOf<typeof listDraftCandidates>['items'];

let here: Neighbourhood;
let zhou: Person;
beforeAll(async () => {
  here = await Neighbourhood.open({ web: 1, workers: 1 });
  zhou = await here.secretary();
}, 120_000);
afterAll(() => here?.close());

const suggested = async () =>
  right(await zhou.get<OutputOf<typeof listDrafts>>('/rosters/drafts')).suggestion;
const start = async (fromDay: string, untilDay: string): Promise<DraftView> =>
  right(await zhou.post<DraftView>('/rosters/drafts', { fromDay, untilDay }));
const read = async ({ draftId }: { draftId: string }): Promise<DraftView> =>
  right(await zhou.get<DraftView>(`/rosters/drafts/${draftId}`));
const act = async (draft: DraftView, noun: string, body: object = {}): Promise<DraftView> =>
  right(
    await zhou.post<DraftView>(`/rosters/drafts/${draft.draftId}/${noun}`, {
      version: draft.version,
      ...body,
    }),
  );
const solved = (draft: DraftView): Promise<DraftView> =>
  eventually(
    () => read(draft),
    ({ state }) => state !== 'solving',
    { ms: 90_000, every: 150 },
  );
const attemptsAt = async ({ draftId }: { draftId: string }): Promise<number> => {
  const sql = 'select attempts from roster_drafts where draft_id = $1';
  return (await here.hands.run<{ attempts: number }>(sql, [draftId]))[0]!.attempts;
};
const seatsOf = (draft: DraftView, slotId: string) => draft.slots.find(({ id }) => id === slotId)!.seats;
const seatList = (draft: DraftView) => draft.slots.map(({ id, seats }) => [id, seats]);

test('four weeks for 58 members: every place taken, no rule broken, fair, and the phone sees it grow', async () => {
  const { fromDay, untilDay } = await suggested();
  const phone = await listen(here.url, zhou);
  const begun = await start(fromDay, untilDay);
  expect(begun).toMatchObject({ state: 'solving', version: 1, madeByName: zhou.me.displayName });
  expect(begun.progress.words).not.toBe('');
  await phone.hears(({ topic, draftId }) => topic === 'draft' && draftId === begun.draftId);
  const percents = [begun.progress.percent];
  const done = await eventually(
    async () => {
      const seen = await read(begun);
      percents.push(seen.progress.percent);
      return seen;
    },
    ({ state }) => state === 'ready',
    { ms: 90_000, every: 150 },
  );
  await phone.close();

  expect(percents).toEqual([...percents].sort((a, b) => a - b));
  expect(percents.some((percent) => percent > 0 && percent < 100)).toBe(true);
  expect(done).toMatchObject({ breaches: [], missing: 0, mayUndo: false, mayRedo: false });
  expect(done.progress).toMatchObject({ stage: 'done', percent: 100 });
  expect(
    done.slots.every(({ seats, headcount }) => seats.filter((s) => !s.isStandby).length === headcount),
  ).toBe(true);
  expect(done.fairness!.gapPercent).toBeLessThanOrEqual(5);
  const loads = done.people.filter(({ seats }) => seats > 0).map(({ burden }) => burden);
  expect(done.fairness!.heaviest).toBe(Math.max(...loads));
  expect(done.people.some(({ carried }) => carried > 0)).toBe(true);
  expect(await attemptsAt(done)).toBe(1);
});

test('the days asked about must lie ahead and be few enough', async () => {
  const { fromDay } = await suggested();
  const wrong = [
    { fromDay: '2026-01-01', untilDay: '2026-01-28' },
    { fromDay, untilDay: dayAfter(fromDay, 62) },
    { fromDay, untilDay: dayAfter(fromDay, -1) },
  ];
  for (const days of wrong)
    expect(refusal(await zhou.post('/rosters/drafts', days))).toBe('422 draft.bad-days');
  const zhao = await here.person('demo-R01', 'member');
  expect(refusal(await zhao.post('/rosters/drafts', wrong[0]!))).toBe('403 role.not-allowed');
});

test('by hand: every rule is said at once, an older screen changes nothing, each step can be taken back', async () => {
  const { fromDay } = await suggested();
  const draft = await solved(await start(fromDay, dayAfter(fromDay, 6)));
  const night = draft.slots.find(({ part }) => part === 'night')!;
  const [first] = night.seats;
  const candidates = async (): Promise<Candidates> =>
    right(
      await zhou.get<{ items: Candidates }>(`/rosters/drafts/${draft.draftId}/candidates?slotId=${night.id}`),
    ).items;
  const barred = (await candidates()).find(({ reasons }) => reasons.length > 0)!;
  expect(barred.reasons[0]).not.toContain(barred.name);

  const moved = await act(draft, 'moves', {
    slotId: night.id,
    takeOut: first!.personId,
    putIn: barred.personId,
  });
  expect(moved.version).toBe(draft.version + 1);
  expect(seatsOf(moved, night.id)[0]).toEqual({
    personId: barred.personId,
    isStandby: false,
    isByHand: true,
  });
  expect(moved.breaches.map(({ personId }) => personId)).toContain(barred.personId);
  expect(moved.breaches[0]!.words).toContain(barred.name);

  const late = await zhou.post<Problem>(`/rosters/drafts/${draft.draftId}/moves`, {
    version: draft.version,
    slotId: night.id,
    takeOut: night.seats[1]!.personId,
  });
  expect(refusal(late)).toBe('409 draft.changed');

  const emptied = await act(moved, 'moves', { slotId: night.id, takeOut: barred.personId });
  expect(emptied.missing).toBe(1);
  expect(emptied.slots.find(({ id }) => id === night.id)!.hole).toMatch(/^\d+月\d+日夜间值守只有1人可排/);

  const back = await act(emptied, 'undo');
  expect(seatList(back)).toEqual(seatList(moved));
  const wholeBack = await act(back, 'undo');
  expect(seatList(wholeBack)).toEqual(seatList(draft));
  expect(wholeBack).toMatchObject({ mayUndo: false, mayRedo: true, breaches: [] });
  const again = await act(wholeBack, 'undo', { redo: true });
  expect(seatList(again)).toEqual(seatList(moved));
  const { body } = await zhou.post<Problem>(`/rosters/drafts/${draft.draftId}/undo`, { version: 1 });
  expect(body.code).toBe('draft.changed');
});

test('drafting again keeps what was put in by hand, and is one step that can be taken back', async () => {
  const { fromDay } = await suggested();
  const draft = await solved(await start(fromDay, dayAfter(fromDay, 6)));
  const slot = draft.slots[5]!;
  const path = `/rosters/drafts/${draft.draftId}/candidates?slotId=${slot.id}`;
  const { items } = right(await zhou.get<{ items: Candidates }>(path));
  const chosen = items.filter(({ reasons }) => reasons.length === 0).at(-1)!;
  const body = { slotId: slot.id, takeOut: slot.seats[0]!.personId, putIn: chosen.personId };
  const moved = await act(draft, 'moves', body);
  const again = await solved(await act(moved, 'redraft'));
  expect(seatsOf(again, slot.id)).toContainEqual({
    personId: chosen.personId,
    isStandby: false,
    isByHand: true,
  });
  expect(again).toMatchObject({ missing: 0, breaches: [], mayUndo: true });
  expect(await attemptsAt(again)).toBe(1);
  expect(seatList(await act(again, 'undo'))).toEqual(seatList(moved));
});

test('stopped early there is a roster all the same; laid aside, it is gone from the list', async () => {
  const { fromDay, untilDay } = await suggested();
  const begun = await start(fromDay, untilDay);
  right(await zhou.post(`/rosters/drafts/${begun.draftId}/stop`));
  const stopped = await solved(begun);
  expect(stopped.breaches).toEqual([]);
  expect(stopped.missing).toBe(0);
  right(await zhou.post(`/rosters/drafts/${begun.draftId}/discarding`));
  const { items } = right(await zhou.get<OutputOf<typeof listDrafts>>('/rosters/drafts'));
  expect(items.map(({ draftId }) => draftId)).not.toContain(begun.draftId);
});

test('a night on which everybody is away is a hole that names the night, not an error', async () => {
  const { fromDay } = await suggested();
  const night = dayAfter(fromDay, 2);
  const { items } = right(await zhou.get<{ items: { personId: string }[] }>('/duty/profiles'));
  for (const { personId: forPersonId } of items) {
    const wish = { fromDay: night, untilDay: night, reason: '外出', forPersonId };
    right(await zhou.post('/duty/leaves', wish));
  }
  const draft = await solved(await start(fromDay, dayAfter(fromDay, 6)));
  const holes = draft.slots.filter(({ missing }) => missing > 0);
  expect(holes.map(({ id }) => id)).toEqual(
    ['night', 'morning', 'afternoon', 'evening'].map((cut) => `${night}/${cut}`),
  );
  const words = `${Number(night.slice(5, 7))}月${Number(night.slice(8))}日夜间值守没有人可排`;
  expect(holes[0]!.hole).toContain(words);
  expect(holes[0]!.hole).toMatch(/\d+人请假/);
  expect(draft).toMatchObject({ missing: 8, breaches: [] });
}, 120_000);

test('the worker is killed while it solves: another takes the draft up and ends it', async () => {
  const { fromDay, untilDay } = await suggested();
  const begun = await start(dayAfter(fromDay, 7), untilDay);
  await eventually(
    () => attemptsAt(begun),
    (attempts) => attempts === 1,
    { every: 5 },
  );
  await here.workers[0]!.kill();
  expect((await read(begun)).state).toBe('solving');
  await here.workers[0]!.start();
  const done = await solved(begun);
  expect(done).toMatchObject({ state: 'ready', missing: 0, breaches: [] });
  expect(await attemptsAt(done)).toBe(2);
}, 120_000);

test('nobody else’s draft can be reached', async () => {
  const { items } = right(await zhou.get<OutputOf<typeof listDrafts>>('/rosters/drafts'));
  const elsewhere = await here.person('demo-secretary-S2', 'secretary');
  expect(refusal(await elsewhere.get(`/rosters/drafts/${items[0]!.draftId}`))).toBe('404 draft.unknown');
  const token = elsewhere.accessToken;
  expect((await ask<object>(here.url, 'GET /rosters/drafts', { token })).body).toMatchObject({ items: [] });
});
