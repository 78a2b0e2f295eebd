import type { OutputOf, listSweeps, SweepView, TicketView } from '@doorstep/contracts';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { runCommand } from './support/run-command';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhang: Person;
let zhao: Person;
let property: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ web: 2, workers: 1 });
  steps = new Steps(here);
  [li, zhang, zhao, property] = await Promise.all([
    here.resident(),
    here.person('neighbour-zhang', 'resident'),
    steps.member('R01'),
    steps.property(),
  ]);
}, 240_000);
afterAll(() => here?.close());

const at = (room: string, unit = 2) => ({ building: 5, unit, room });
const DRAIN = { category: 'drain_blocked', text: '厨房返水' };
const cause = (by: Person, ticketId: string, said: object) =>
  by.put<TicketView>(`/tickets/${ticketId}/cause`, said);
const sweep = async (ticketId: string): Promise<SweepView> =>
  right(await zhao.get<SweepView>(`/tickets/${ticketId}/sweep`));
const open = (by: Person, ticketId: string, ...rooms: string[]) =>
  by.post<SweepView>(`/tickets/${ticketId}/sweep/looks`, { flats: rooms.map((room) => at(room)) });
const look = (by: Person, ticketId: string, room: string, isFound: boolean, words = '') =>
  by.post<SweepView>(`/tickets/${ticketId}/sweep/findings`, { ...at(room), isFound, words });
const statesOf = ({ siblings }: SweepView) =>
  Object.fromEntries(siblings.map(({ room, state }) => [room, state]));

/** Solved at the desk, and its root is the riser it hangs on. */
async function atTheRoot(room: string): Promise<string> {
  const { ticketId } = await steps.report(li, { ...DRAIN, room });
  await steps.accept(zhao, ticketId);
  await steps.solve(zhao, ticketId, '疏通了');
  right(await cause(zhao, ticketId, { kind: 'riser', words: '直管，没有存水弯' }));
  return ticketId;
}

test('one root, the whole riser looked at before anybody else has to complain', async () => {
  const { ticketId: complaint } = await steps.report(zhang, { ...DRAIN, room: '301' });
  const { ticketId: old } = await steps.report(zhang, { category: 'lighting', room: '401', text: '灯坏了' });
  await steps.act(zhang, old, 'withdrawal', {});
  const ticketId = await atTheRoot('601');

  const before = await sweep(ticketId);
  expect(before).toMatchObject({
    cause: { kind: 'riser', name: '01' },
    progress: { of: 0, looked: 0, found: 0 },
  });
  expect(statesOf(before)).toEqual({
    '501': 'quiet',
    '401': 'quiet',
    '301': 'complained',
    '201': 'quiet',
    '101': 'quiet',
  });
  expect(before.siblings.find(({ room }) => room === '301')?.ticketId).toBe(complaint);

  right(await open(zhao, ticketId, '501', '401', '201'));
  expect(statesOf(await sweep(ticketId))).toMatchObject({
    '501': 'open',
    '401': 'open',
    '201': 'open',
    '101': 'quiet',
  });
  // Who is known to live there hears of it once, in kind words, and never again for another list.
  expect(await told(zhang)).toEqual(['驿站来看一眼']);
  right(await back(ticketId, '401'));
  right(await open(zhao, ticketId, '401', '101'));
  expect(await told(zhang)).toEqual(['驿站来看一眼']);

  right(await look(zhao, ticketId, '501', false));
  const after = right(await look(zhao, ticketId, '401', true, '也是直管，返味'));
  expect(after.progress).toEqual({ of: 4, looked: 2, found: 1 });
  const found = after.siblings.find(({ room }) => room === '401');
  const child = await steps.view(zhao, found!.ticketId!);
  expect(child).toMatchObject({
    status: 'accepted',
    place: '5号楼2单元401',
    text: '驿站排查时看到的：也是直管，返味',
    reporter: { name: '驿站排查' },
    standing: { isOwner: true },
  });
  // What was found has an ordinary life; whoever lives there is asked whether it is fixed for them.
  await steps.solve(zhao, child.ticketId, '换了存水弯');
  expect(await steps.told(zhang, child.ticketId)).toEqual(['办好了，请您看一看']);

  const sweeps = right(await zhao.get<OutputOf<typeof listSweeps>>('/sweeps')).items;
  expect(sweeps.find((one) => one.ticketId === ticketId)?.progress).toEqual({ of: 4, looked: 2, found: 1 });
  right(await look(zhao, ticketId, '201', false));
  right(await look(zhao, ticketId, '101', false));
  expect(
    right(await zhao.get<OutputOf<typeof listSweeps>>('/sweeps')).items.map((one) => one.ticketId),
  ).not.toContain(ticketId);
});

const back = (ticketId: string, ...rooms: string[]) =>
  zhao.post<SweepView>(`/tickets/${ticketId}/sweep/withdrawal`, { flats: rooms.map((room) => at(room)) });

async function told(person: Person): Promise<string[]> {
  await here.quiet();
  return (await person.notices()).filter(({ page }) => page === 'pages/home/index').map(({ title }) => title);
}

test('eight ask for one flat at the same moment: it is asked for once', async () => {
  const ticketId = await atTheRoot('602');
  const members = await Promise.all(
    Array.from({ length: 8 }, (_, nth) => steps.member('R01', here.web[nth % 2]!.url)),
  );
  const answers = await Promise.all(members.map((member) => open(member, ticketId, '502')));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const answer of answers.filter(({ status }) => status !== 200))
    expect(refusal(answer)).toBe('409 sweep.already');
  expect((await sweep(ticketId)).progress.of).toBe(1);
});

test('what makes no sense is refused, and loses nothing', async () => {
  const { ticketId: fresh } = await steps.report(li, { ...DRAIN, room: '603' });
  expect(refusal(await cause(zhao, fresh, { kind: 'riser' }))).toBe('409 cause.too-early');
  await steps.accept(zhao, fresh);
  await steps.solve(zhao, fresh, '疏通了');
  expect(refusal(await zhao.get(`/tickets/${fresh}/sweep`))).toBe('409 sweep.no-cause');
  expect(refusal(await cause(zhao, fresh, { kind: 'crew' }))).toBe('422 cause.unnamed');
  right(await cause(zhao, fresh, { kind: 'worn' }));
  expect(refusal(await open(zhao, fresh, '503'))).toBe('409 sweep.no-cause');
  right(await cause(zhao, fresh, { kind: 'riser' }));
  expect(refusal(await open(zhao, fresh, '502'))).toBe('404 sweep.unknown');
  expect(refusal(await look(zhao, fresh, '503', false))).toBe('404 sweep.unknown');
  right(await open(zhao, fresh, '503'));
  right(await look(zhao, fresh, '503', false));
  expect(refusal(await look(zhao, fresh, '503', true))).toBe('409 sweep.looked');
  expect(refusal(await back(fresh, '503'))).toBe('409 sweep.looked');
  expect((await open(li, fresh, '403')).status).toBe(403);
  expect((await property.get(`/tickets/${fresh}/sweep`)).status).toBe(403);
  expect((await steps.view(li, fresh)).cause).toBeNull();
});

test('the party that did the work says why, and the same crew elsewhere is found by what facts name', async () => {
  const first = await steps.claimedTicket({ category: 'reno_quality', text: '新接口滴水', room: '502' });
  const second = await steps.claimedTicket({ category: 'reno_quality', text: '接口松了', room: '303' });
  const said = { kind: 'crew', name: '武师傅', words: '接口没拧到位' };
  expect(right(await cause(first.property, first.ticketId, said)).cause).toEqual(said);
  const found = await sweep(first.ticketId);
  expect(found.siblings).toEqual([
    expect.objectContaining({ room: '303', state: 'complained', ticketId: second.ticketId }),
  ]);
  expect((await cause(await here.person('demo-P-CREW-1', 'party'), first.ticketId, said)).status).toBe(404);
});

test('all of it is what the facts say', async () => {
  await here.quiet();
  const { code, said } = await runCommand(here.web[0]!.environment, 'rebuild-tickets', '--check');
  expect({ code, said }).toMatchObject({
    code: 0,
    said: expect.stringMatching(/: \d+ tickets, 0 differences/),
  });
});
