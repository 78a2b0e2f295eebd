import type { FollowedMatter, NearbyMatter } from '@doorstep/contracts';
import { randomUUID } from 'node:crypto';
import { takePhoto } from './support/files';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhao: Person;
let neighbours: Person[];

beforeAll(async () => {
  here = await Neighbourhood.open({ web: 2, workers: 1 });
  steps = new Steps(here);
  li = await here.resident();
  zhao = await steps.member('R01');
  neighbours = await Promise.all(
    Array.from({ length: 8 }, (_, nth) =>
      here.person(`neighbour-${nth}`, 'resident', here.web[nth % 2]!.url),
    ),
  );
});
afterAll(() => here?.close());

const LAMP = {
  category: 'lighting',
  text: '二楼的灯不亮，我家601门口全黑',
  place: { building: 5, unit: 2 },
  room: '601',
};
const near = async (by: Person, over: object = {}): Promise<NearbyMatter[]> =>
  right(
    await by.post<{ items: NearbyMatter[] }>('/tickets/nearby', {
      category: 'lighting',
      place: { building: 5, unit: 2 },
      ...over,
    }),
  ).items;
const follow = (by: Person, ticketId: string) => by.post<FollowedMatter>(`/tickets/${ticketId}/followers`);
const followed = async (by: Person, ticketId: string) =>
  right(await by.get<FollowedMatter>(`/tickets/${ticketId}/followed`));
const answer = (by: Person, ticketId: string, isFixed: boolean) =>
  by.post<FollowedMatter>(`/tickets/${ticketId}/followers/answer`, { isFixed });

async function noticesOf(by: Person, ticketId: string) {
  const { items } = right(await by.get<{ items: { template: string; page: string }[] }>('/inbox'));
  return items.filter(({ page }) => page.includes(ticketId));
}

async function asked(count: number): Promise<string> {
  const { ticketId } = await steps.report(li, LAMP);
  for (const neighbour of neighbours.slice(0, count)) right(await follow(neighbour, ticketId));
  await steps.accept(zhao, ticketId);
  await steps.solve(zhao, ticketId, '换了灯泡');
  return ticketId;
}

test('before sending, a neighbour sees what lies open on the same stair: what, where, who, and nothing private', async () => {
  const photo = await takePhoto(li);
  const { ticketId } = await steps.report(li, { ...LAMP, mediaIds: [photo] });
  const [zhang] = neighbours as [Person];
  const [found] = await near(zhang);
  expect(found).toMatchObject({
    ticketId,
    category: 'lighting',
    place: '5号楼2单元',
    followers: 0,
    isFollowing: false,
    isMine: false,
    custody: { holder: 'station' },
  });
  expect(found!.thumbUrl).toMatch(/^\/api\/media\//);
  expect(JSON.stringify(found)).not.toMatch(/601|李阿姨|全黑/);
  expect((await near(li))[0]).toMatchObject({ ticketId, isMine: true });
  expect(await near(zhang, { place: { building: 5, unit: 1 } })).toEqual([]);
  expect(await near(zhang, { category: 'neighbor' })).toEqual([]);
  expect(
    refusal(await zhang.post('/tickets/nearby', { category: 'lighting', place: { building: 99, unit: 1 } })),
  ).toBe('422 place.unknown');
});

test('eight “me too” at once count eight; twice is once', async () => {
  const { ticketId } = await steps.report(li, LAMP);
  const answers = await Promise.all(neighbours.map((neighbour) => follow(neighbour, ticketId)));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  right(await follow(neighbours[0]!, ticketId));
  expect(await followed(neighbours[3]!, ticketId)).toMatchObject({ followers: 8, isFollowing: true });
  const { timeline } = await steps.view(zhao, ticketId);
  expect(timeline.filter(({ type }) => type === 'ticket.followed')).toHaveLength(8);
  expect(
    right(await neighbours[0]!.get<{ items: NearbyMatter[] }>('/tickets/followed')).items[0],
  ).toMatchObject({
    ticketId,
  });
});

test('whoever follows hears of each step once, and sees how it goes on without flat, name or words', async () => {
  const { ticketId, number } = await steps.report(li, LAMP);
  const zhang = neighbours[1]!;
  await here.subscribe(zhang, 'ticket-progress', 3);
  right(await follow(zhang, ticketId));
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId, 'property', '灯在601门口');
  await here.quiet();
  const templates = (await noticesOf(zhang, ticketId)).map(({ template }) => template);
  expect(templates).toEqual(['ticket-progress', 'ticket-accepted']);
  expect(await here.rings(zhang, number)).toHaveLength(2);
  const seen = await followed(zhang, ticketId);
  expect(seen).toMatchObject({
    number,
    place: '5号楼2单元',
    status: 'dispatched',
    isAsked: false,
    myAnswer: null,
  });
  expect(seen.steps.map(({ title }) => title)).toContain('已派单');
  expect(JSON.stringify(seen)).not.toMatch(/601|李阿姨|全黑/);
  expect(refusal(await zhang.get(`/tickets/${ticketId}`))).toBe('404 ticket.unknown');
});

test('more than half say fixed: it is closed, though the one who reported it said nothing', async () => {
  const ticketId = await asked(4);
  const [a, b, c] = neighbours as [Person, Person, Person];
  expect(right(await answer(a, ticketId, true))).toMatchObject({ isAsked: true, myAnswer: true, fixed: 1 });
  expect(right(await answer(b, ticketId, true))).toMatchObject({ status: 'awaiting_confirmation', fixed: 2 });
  expect(right(await answer(c, ticketId, true))).toMatchObject({ status: 'resolved' });
  const { timeline } = await steps.view(zhao, ticketId);
  expect(timeline.find(({ type }) => type === 'ticket.confirmed')).toMatchObject({
    words: '3位附议的邻居说解决了',
  });
  expect(refusal(await answer(neighbours[3]!, ticketId, false))).toBe('409 ticket.wrong-state');
});

test('more than half say not fixed: it is back with whoever did the work, and the next asking begins anew', async () => {
  const ticketId = await asked(3);
  const [a, b] = neighbours as [Person, Person];
  right(await answer(a, ticketId, true));
  right(await answer(a, ticketId, false));
  expect(right(await answer(b, ticketId, false))).toMatchObject({ status: 'accepted' });
  expect((await steps.view(zhao, ticketId)).redoCount).toBe(1);
  await steps.solve(zhao, ticketId, '线路也接好了');
  expect(await followed(a, ticketId)).toMatchObject({ isAsked: true, myAnswer: null, fixed: 0, unfixed: 0 });
  expect(right(await answer(a, ticketId, true))).toMatchObject({ fixed: 1, status: 'awaiting_confirmation' });
});

test('eight answers at once: it is closed once, and the rest are told that it changed', async () => {
  const ticketId = await asked(8);
  const answers = await Promise.all(neighbours.map((neighbour) => answer(neighbour, ticketId, true)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
  expect(answers.filter(({ status }) => status !== 200).map(refusal)).toEqual(
    Array(3).fill('409 ticket.wrong-state'),
  );
  const { timeline } = await steps.view(zhao, ticketId);
  expect(timeline.filter(({ type }) => type === 'ticket.confirmed')).toHaveLength(1);
});

test('the reporter’s own word counts at once; nobody answers for what they do not follow, or have handled', async () => {
  const ticketId = await asked(2);
  expect(refusal(await answer(neighbours[5]!, ticketId, true))).toBe('404 ticket.unknown');
  expect(await steps.confirm(li, ticketId)).toMatchObject({ status: 'resolved' });

  const { ticketId: own } = await steps.report(li, LAMP);
  const sun = neighbours[6]!;
  const zhou = await here.secretary();
  const wish = { displayName: '孙丽', role: 'member' };
  const { code } = right(await zhou.post<{ code: string }>('/invitations', wish));
  right(await sun.post('/invitations/acceptance', { code }));
  right(await follow(sun, own));
  const atTheDesk = await here.person('neighbour-6', 'member');
  await steps.accept(atTheDesk, own);
  await steps.solve(atTheDesk, own);
  expect(refusal(await answer(await here.person('neighbour-6', 'resident'), own, true))).toBe(
    '403 ticket.own-work',
  );
});

test('a household’s own affair, one’s own report, what is over, and what is not there, cannot be followed', async () => {
  const zhang = neighbours[0]!;
  const { ticketId: own } = await steps.report(li, { ...LAMP, category: 'neighbor', text: '楼上吵' });
  expect(refusal(await follow(zhang, own))).toBe('409 neighbours.not-shared');
  const { ticketId } = await steps.report(li, LAMP);
  expect(refusal(await follow(li, ticketId))).toBe('409 neighbours.not-shared');
  right(await li.post(`/tickets/${ticketId}/withdrawal`, {}));
  expect(refusal(await follow(zhang, ticketId))).toBe('409 ticket.wrong-state');
  expect(refusal(await follow(zhang, randomUUID()))).toBe('404 ticket.unknown');
  expect((await follow(zhao, ticketId)).status).toBe(403);
});

test('whoever follows no more hears no more', async () => {
  const { ticketId } = await steps.report(li, LAMP);
  const zhang = neighbours[2]!;
  right(await follow(zhang, ticketId));
  const gone = await fetch(`${here.url}/api/tickets/${ticketId}/followers`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${zhang.accessToken}`, 'idempotency-key': randomUUID() },
  });
  expect(gone.status).toBe(200);
  await steps.accept(zhao, ticketId);
  await here.quiet();
  expect(await noticesOf(zhang, ticketId)).toEqual([]);
  expect(refusal(await zhang.get(`/tickets/${ticketId}/followed`))).toBe('404 ticket.unknown');
});
