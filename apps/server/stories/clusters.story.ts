import type { ClusterView, FollowedMatter, listClusters, OutputOf, TicketView } from '@doorstep/contracts';
import { days, minutes } from '@doorstep/domain';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { runCommand } from './support/run-command';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhang: Person;
let wang: Person;
let zhao: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ web: 2, workers: 1 });
  steps = new Steps(here);
}, 240_000);
/** After a while a phone signs in again. */
beforeEach(async () => {
  [li, zhang, wang, zhao] = await Promise.all([
    here.resident(),
    here.person('neighbour-zhang', 'resident'),
    here.person('neighbour-wang', 'resident'),
    steps.member('R01'),
  ]);
});
afterAll(() => here?.close());

/** Each test has a stair of its own. */
const drain = (unit: number, room: string | null, building = 5) => ({
  category: 'drain_blocked',
  text: '厨房下水堵了',
  place: { building, unit },
  ...(room === null ? {} : { room }),
});
const suggested = async (by: Person) => right(await by.get<OutputOf<typeof listClusters>>('/clusters')).items;
const near = async (place: string) => (await suggested(zhao)).filter((one) => one.place.startsWith(place));
const read = async (ticketId: string) => right(await zhao.get<ClusterView>(`/clusters/${ticketId}`));
const open = (by: Person, ...ticketIds: string[]) => by.post<TicketView>('/cases', { ticketIds });
const undo = (by: Person, ticketId: string) => by.remove<TicketView>(`/cases/${ticketId}`);
const apart = (by: Person, ...ticketIds: string[]) => by.post('/clusters/judgement', { ticketIds });
const reconsider = (by: Person, ...ticketIds: string[]) =>
  by.post('/clusters/reconsideration', { ticketIds });

async function three(unit: number, building = 5): Promise<[string, string, string]> {
  const first = await steps.report(li, drain(unit, '601', building));
  await here.quiet();
  await here.pass(minutes(1));
  const second = await steps.report(zhang, drain(unit, '301', building));
  await here.quiet();
  await here.pass(minutes(1));
  const third = await steps.report(wang, drain(unit, '401', building));
  return [first.ticketId, second.ticketId, third.ticketId];
}

const acceptOf = async (ticketId: string) => {
  const { time } = await steps.view(zhao, ticketId);
  return time!.clocks.find(({ name }) => name === 'accept')!.startedAt;
};

test('three drains on one riser: the desk sees them together, and one tap makes one matter of them', async () => {
  const before = await near('5号楼1单元');
  const [first, second, third] = await three(1);
  expect(before).toEqual([]);
  const [seen] = await near('5号楼1单元');
  expect(seen).toMatchObject({
    firstId: first,
    place: '5号楼1单元01立管',
    count: 3,
    category: 'drain_blocked',
  });
  const shown = await read(third);
  expect(shown.reports.map(({ ticketId, side }) => [ticketId, side])).toEqual([
    [first, 'carries'],
    [second, 'joins'],
    [third, 'joins'],
  ]);
  expect(shown).toMatchObject({
    isApart: false,
    reports: [{ text: '厨房下水堵了', place: '5号楼1单元601' }, {}, {}],
  });

  const begun = await acceptOf(first);
  const carrier = right(await open(zhao, third, second, first));
  expect(carrier).toMatchObject({
    ticketId: first,
    status: 'submitted',
    isCase: true,
    startedAt: carrier.reportedAt,
  });
  expect(carrier.mergedFrom?.map(({ ticketId }) => ticketId)).toEqual([second, third]);
  expect(await acceptOf(first)).toBe(begun);
  expect(await near('5号楼1单元')).toEqual([]);

  // Each of the neighbours hears once that it goes on together, then each step once, and is asked once.
  await steps.accept(zhao, first);
  await steps.solve(zhao, first, '疏通了立管');
  expect(await steps.told(zhang, second)).toEqual(['和邻居的事并在一起办']);
  for (const neighbour of [zhang, wang])
    expect(await steps.told(neighbour, first)).toEqual(['办好了，请您看一看', '您反映的问题有人接了']);
  for (const neighbour of [zhang, wang])
    right(await neighbour.post<FollowedMatter>(`/tickets/${first}/followers/answer`, { isFixed: true }));
  expect(await steps.view(zhao, first)).toMatchObject({ status: 'resolved' });
});

test('who has it in hand keeps it: the others go on there from the earliest word, and what is past that is kin', async () => {
  const [first, second, third] = await three(2);
  await steps.accept(zhao, second);
  await steps.accept(zhao, third);
  await steps.dispatch(zhao, second);
  await steps.dispatch(zhao, third);
  const fourth = (await steps.report(li, drain(2, null))).ticketId;
  const { startedAt } = await steps.view(zhao, first);
  expect((await read(first)).reports.map(({ side }) => side)).toEqual(['joins', 'carries', 'kin', 'joins']);
  const carrier = right(await open(zhao, first, second, third, fourth));
  expect(carrier).toMatchObject({ ticketId: second, status: 'dispatched', startedAt });
  expect(carrier.alike).toEqual([expect.objectContaining({ ticketId: third })]);
  // Whoever mends it must know at which doors to knock; the neighbours' names and words are not theirs to read.
  const property = await steps.property();
  const hit = ['5号楼2单元601', '5号楼2单元'];
  expect(carrier.alsoAt).toEqual(hit);
  const errand = await steps.view(property, second);
  expect(errand).toMatchObject({ alsoAt: hit, mergedFrom: [], alike: [] });
  expect((await steps.view(zhang, second)).alsoAt).toEqual([]);
  expect((await steps.view(property, third)).alsoAt).toEqual([]);
  const kin = await steps.view(zhao, third);
  expect(kin).toMatchObject({ status: 'dispatched', alike: [{ ticketId: second }] });
  expect(kin.timeline.at(-1)?.title).toBe('和另一件很像');
  // What the desk thinks of it is the desk's own business.
  const own = await steps.view(wang, third);
  expect(own.timeline.map(({ type }) => type)).not.toContain('ticket.likened');
  expect(own.alike).toEqual([]);
  expect(await near('5号楼2单元')).toEqual([]);

  // Two more of them: the case that stands takes them in as well.
  const more = [
    (await steps.report(zhang, drain(2, '501'))).ticketId,
    (await steps.report(wang, drain(2, '201'))).ticketId,
  ];
  const [again] = await near('5号楼2单元');
  expect(again?.count).toBe(4);
  const { reports } = await read(more[0]!);
  expect(reports.find(({ side }) => side === 'carries')?.ticketId).toBe(second);
  right(await open(zhao, ...reports.map(({ ticketId }) => ticketId)));
  // Taken back, only what came in the last time leaves.
  const back = right(await undo(zhao, second));
  expect(back).toMatchObject({ isCase: true, mergedFrom: [{ ticketId: first }, { ticketId: fourth }] });
  for (const ticketId of more)
    expect(await steps.view(zhao, ticketId)).toMatchObject({ status: 'submitted' });
  expect((await near('5号楼2单元'))[0]?.count).toBe(4);
});

test('one of them leaves: parted, it is not asked about again; and the others stay', async () => {
  const [first, second, third] = await three(3);
  right(await open(zhao, first, second, third));
  right(await zhao.remove(`/tickets/${second}/merge`));
  expect(await steps.view(zhao, second)).toMatchObject({ status: 'submitted', mergedInto: null });
  expect((await steps.view(zhao, first)).mergedFrom?.map(({ ticketId }) => ticketId)).toEqual([third]);
  expect(await near('5号楼3单元')).toEqual([]);
  right(await wang.remove(`/tickets/${first}/followers`));
  expect(refusal(await wang.get(`/tickets/${first}/followed`))).toBe('404 ticket.unknown');
});

test('whoever reported the one that carries takes it back: the neighbours’ matter stays, as the station’s own', async () => {
  const [first, second, third] = await three(1, 4);
  right(await open(zhao, first, second, third));
  await steps.accept(zhao, first);
  right(await li.post(`/tickets/${first}/withdrawal`, { reason: '我家好了' }));
  const kept = await steps.view(zhao, first);
  expect(kept).toMatchObject({
    status: 'accepted',
    reporter: { name: '驿站' },
    standing: { isOwner: true, isSpokenFor: true },
  });
  expect(kept.timeline.at(-1)).toMatchObject({
    title: '驿站接着管',
    words: '还有2位邻居在等这件事，接着办',
  });
  expect(right(await zhang.get<FollowedMatter>(`/tickets/${first}/followed`)).status).toBe('accepted');
  const alone = await steps.report(li, drain(1, '302', 4));
  right(await li.post(`/tickets/${alone.ticketId}/withdrawal`, {}));
  expect(await steps.view(zhao, alone.ticketId)).toMatchObject({ status: 'withdrawn' });
});

test('not one matter: remembered until a new one joins, and taken back', async () => {
  const [first, second, third] = await three(2, 4);
  right(await apart(zhao, first, second, third));
  expect(await near('4号楼2单元')).toEqual([]);
  expect(await read(first)).toMatchObject({ isApart: true, count: 3 });
  expect((await steps.view(zhao, first)).timeline.at(-1)?.title).toBe('看过了，不是一回事');
  expect(refusal(await apart(zhao, first, second, third))).toBe('409 cluster.gone');
  right(await reconsider(zhao, first, second, third));
  expect((await near('4号楼2单元'))[0]?.count).toBe(3);
  right(await apart(zhao, first, second, third));
  const { ticketId: fourth } = await steps.report(li, drain(2, '501', 4));
  expect((await near('4号楼2单元'))[0]?.count).toBe(4);
  right(await apart(zhao, first, second, third, fourth));
  expect(await near('4号楼2单元')).toEqual([]);
  // Filed under another kind, one of them is looked at anew among those of that kind.
  for (const ticketId of [first, second, third])
    right(await zhao.put(`/tickets/${ticketId}/category`, { category: 'drain_odor' }));
  expect((await near('4号楼2单元'))[0]).toMatchObject({ count: 3, category: 'drain_odor' });
});

test('eight press at once: one makes the case, the others are told kindly, and nothing happens twice', async () => {
  const ids = await three(3, 4);
  const members = await Promise.all(
    Array.from({ length: 8 }, (_, nth) => steps.member(nth < 4 ? 'R01' : 'R02', here.web[nth % 2]!.url)),
  );
  const answers = await Promise.all(
    members.map((member, nth) => (nth % 4 === 3 ? apart(member, ...ids) : open(member, ...ids))),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const answer of answers.filter(({ status }) => status !== 200))
    expect(answer).toMatchObject({ status: 409, body: { code: 'cluster.gone' } });
});

test('another hat, another station, what was never together: refused, and nothing changes', async () => {
  const [first, second, third] = await three(1, 3);
  const north = await here.person('demo-secretary-S2', 'secretary');
  const property = await steps.property();
  for (const stranger of [li, property]) {
    expect((await stranger.get('/clusters')).status).toBe(403);
    expect((await stranger.get(`/clusters/${first}`)).status).toBe(403);
    expect((await open(stranger, first, second, third)).status).toBe(403);
    expect((await apart(stranger, first, second, third)).status).toBe(403);
  }
  expect(await suggested(north)).toEqual([]);
  expect(refusal(await north.get(`/clusters/${first}`))).toBe('409 cluster.gone');
  expect(refusal(await open(north, first, second, third))).toBe('404 ticket.unknown');
  expect(refusal(await apart(north, first, second, third))).toBe('404 ticket.unknown');
  expect(refusal(await reconsider(north, first, second, third))).toBe('404 ticket.unknown');
  const { ticketId: lamp } = await steps.report(li, {
    category: 'lighting',
    place: { building: 3, unit: 1 },
  });
  expect(refusal(await open(zhao, first, second))).toBe('409 cluster.gone');
  expect(refusal(await open(zhao, first, second, lamp))).toBe('409 cluster.gone');
  expect(refusal(await open(zhao, first, first, first))).toBe('409 cluster.gone');
  expect(refusal(await undo(zhao, first))).toBe('409 ticket.wrong-state');
  expect((await near('3号楼1单元'))[0]?.count).toBe(3);
});

test('what somebody is at the root of, and what is older than a week, is no pattern', async () => {
  const { ticketId } = await steps.report(li, drain(2, '601', 3));
  await steps.accept(zhao, ticketId);
  await steps.solve(zhao, ticketId, '疏通了');
  right(await zhao.put(`/tickets/${ticketId}/cause`, { kind: 'riser', words: '直管' }));
  const flats = [{ building: 3, unit: 2, room: '501' }];
  right(await zhao.post(`/tickets/${ticketId}/sweep/looks`, { flats }));
  for (const room of ['301', '401', '201']) await steps.report(zhang, drain(2, room, 3));
  expect(await near('3号楼2单元')).toEqual([]);
  right(await zhao.post(`/tickets/${ticketId}/sweep/withdrawal`, { flats }));
  expect((await near('3号楼2单元'))[0]?.count).toBe(3);
  await here.quiet();
  await here.pass(days(7) + minutes(5));
  await here.quiet();
  zhao = await steps.member('R01');
  expect(await suggested(zhao)).toEqual([]);
});

test('all of it is what the facts say', async () => {
  await here.quiet();
  const { code, said } = await runCommand(here.web[0]!.environment, 'rebuild-tickets', '--check');
  expect({ code, said }).toMatchObject({
    code: 0,
    said: expect.stringMatching(/: \d+ tickets, 0 differences/),
  });
});
