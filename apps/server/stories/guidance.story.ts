import type { DirectoryEntry, Guidance, OutputOf, readDirectory } from '@doorstep/contracts';
import { ask } from './support/bare-phone';
import { DOOR, Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

type Directory = OutputOf<typeof readDirectory>;

let here: Neighbourhood;
let steps: Steps;
let zhou: Person;
let zhao: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
  zhou = await here.secretary();
  [zhao] = (await here.onDuty()) as [Person];
}, 240_000);
afterAll(() => here?.close());

/** Asked on a phone nobody has signed in on. */
const guidanceFor = async (words: string): Promise<Guidance> => {
  const { status, body } = await ask<Guidance>(here.url, 'POST /guidance', {
    body: { words, doorCode: DOOR },
  });
  expect(status).toBe(200);
  return body;
};
const directory = async (): Promise<Directory> =>
  (await ask<Directory>(here.url, `GET /directory?doorCode=${DOOR}`)).body;
const entryOf = async (category: string): Promise<DirectoryEntry> =>
  (await directory()).entries.find((entry) => entry.category === category)!;

test('gas: the numbers first, what to do at once, who comes, how soon, and why', async () => {
  const { matters, numbers, place } = await guidanceFor('三号楼二单元楼道里一股煤气味');
  expect(numbers.map(({ number }) => number)).toContain('119');
  expect(matters[0]).toMatchObject({ category: 'gas_leak', urgency: 'emergency', withinMinutes: 2 });
  expect(matters[0]?.meanwhile).toContain('总阀');
  expect(matters[0]?.why.join()).toContain('煤气味');
  expect(matters[0]?.party.kind).toBe('gas');
  expect(place).toMatchObject({ building: 3, unit: 2 });
});

test('a question about the network knows whom to call; nothing is stored', async () => {
  const before = await here.hands.run<{ n: number }>('select count(*)::int as n from idempotency_keys');
  const { matters, stationPhone } = await guidanceFor('拉网线找谁');
  expect(matters[0]).toMatchObject({ category: 'telecom', party: { kind: 'telecom' } });
  expect(stationPhone).toBe('010-5550 0101');
  expect(await here.hands.run<{ n: number }>('select count(*)::int as n from idempotency_keys')).toEqual(
    before,
  );
});

test('a wish, small talk and abuse are no matters, and told apart', async () => {
  expect(await guidanceFor('想找个人陪我下下棋，一个人闷得慌')).toMatchObject({
    matters: [],
    notAnIssue: { kind: 'wish' },
  });
  expect(await guidanceFor('谢谢你们，昨天师傅来得真快')).toMatchObject({ notAnIssue: { kind: 'chat' } });
});

test('a station nobody knows, a retired door, no words: each a clear no', async () => {
  const nowhere = '01890000-0000-7000-8000-000000000000';
  const answers = await Promise.all([
    ask(here.url, 'POST /guidance', { body: { words: '灯不亮', stationId: nowhere } }),
    ask(here.url, 'POST /guidance', { body: { words: '灯不亮', doorCode: 'nosuchdoor' } }),
    ask(here.url, 'POST /guidance', { body: { words: '   ' } }),
    ask(here.url, 'POST /guidance', { body: { words: '灯'.repeat(501) } }),
  ]);
  expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
    '404 station.unknown',
    '404 door.unknown',
    '422 input.invalid',
    '422 input.invalid',
  ]);
});

test('a report without a chosen kind is understood; a chosen one stays, but danger in the words is heard', async () => {
  const li = await here.resident();
  const place = { building: 3, unit: 2 };
  const said = await steps.report(li, { category: undefined, text: '厨房下水道堵了，往上返水', place });
  expect(await steps.view(zhao, said.ticketId)).toMatchObject({ category: 'drain_blocked' });
  const chosen = await steps.report(li, { category: 'cleaning', text: '下水道堵了', place });
  const view = await steps.view(zhao, chosen.ticketId);
  expect(view.category).toBe('cleaning');
  expect(view.suggestion).toMatchObject({ category: 'drain_blocked' });
  expect(view.suggestion?.why.join()).not.toBe('');
  const gas = await steps.report(li, { category: 'cleaning', text: '楼道里一股煤气味，呛人', place });
  expect(gas).toMatchObject({ emergencyNumbers: [{ number: '119', label: '火警' }] });
  expect(await steps.view(zhao, gas.ticketId)).toMatchObject({ category: 'cleaning', urgency: 'emergency' });
});

test('the reporter is shown no suggestion', async () => {
  const li = await here.resident();
  const { ticketId } = await steps.report(li, { category: 'cleaning', text: '下水道堵了' });
  expect((await steps.view(li, ticketId)).suggestion ?? null).toBeNull();
});

test('the secretary says who answers here; emptied it is as usual again', async () => {
  const usual = await entryOf('telecom');
  const change = { phone: '010-5550 7777', hours: '上午', meanwhile: '先重启光猫' };
  right(await zhou.put('/directory/telecom', change));
  expect(await entryOf('telecom')).toMatchObject({
    party: { phone: '010-5550 7777', hours: '上午' },
    meanwhile: '先重启光猫',
  });
  expect((await guidanceFor('家里网断了')).matters[0]).toMatchObject({
    category: 'telecom',
    party: { phone: '010-5550 7777' },
    meanwhile: '先重启光猫',
  });
  right(await zhou.put('/directory/telecom', {}));
  expect((await entryOf('telecom')).party).toEqual(usual.party);
});

test('only the secretary changes the directory, and only to a party of the station', async () => {
  expect(refusal(await zhao.put('/directory/telecom', { hours: '上午' }))).toBe('403 role.not-allowed');
  const partyId = '01890000-0000-7000-8000-000000000000';
  expect(refusal(await zhou.put('/directory/telecom', { partyId }))).toBe('422 party.unknown');
});
