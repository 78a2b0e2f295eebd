import type {
  DirectoryEntry,
  Guidance,
  OutputOf,
  readBoard,
  readDirectory,
  StationRulesView,
  TicketView,
} from '@doorstep/contracts';
import { ask } from './support/bare-phone';
import { eventually } from './support/eventually';
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
const rules = async (): Promise<StationRulesView> =>
  right(await zhou.get<StationRulesView>('/station-rules'));
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
  const { items } = right(await zhao.get<OutputOf<typeof readBoard>>('/board?tab=new&limit=50'));
  const hint = items.find((card) => card.ticketId === chosen.ticketId)?.hint;
  expect(hint).toMatchObject({ category: 'drain_blocked', why: expect.stringContaining('堵') as string });
  expect(view.suggestion?.why.join()).not.toBe('');
  const gas = await steps.report(li, { category: 'cleaning', text: '楼道里一股煤气味，呛人', place });
  expect(gas).toMatchObject({ emergencyNumbers: [{ number: '119', label: '火警' }] });
  expect(await steps.view(zhao, gas.ticketId)).toMatchObject({ category: 'cleaning', urgency: 'emergency' });
});

test('anger and advertisements are kept and lie before the members, veiled in lists; a matter said in anger is a matter', async () => {
  const li = await here.resident();
  const board = async () =>
    right(await zhao.get<OutputOf<typeof readBoard>>('/board?tab=new&limit=50')).items;
  const veilOf = async (ticketId: string) =>
    (await board()).find((card) => card.ticketId === ticketId)?.isVeiled;
  const angry = await steps.report(li, { category: undefined, text: '你们都是一帮废物，滚' });
  const advert = await steps.report(li, { category: 'telecom', text: '低息贷款，秒批，加微信' });
  const leak = await steps.report(li, { category: 'upstairs_leak', text: '楼上漏水，漏了三天没人管' });
  expect(await veilOf(angry.ticketId)).toBe(true);
  expect(await veilOf(advert.ticketId)).toBe(true);
  expect(await veilOf(leak.ticketId)).toBe(false);
  expect(await steps.view(zhao, angry.ticketId)).toMatchObject({
    isVeiled: true,
    text: '你们都是一帮废物，滚',
  });
  expect(await steps.view(li, angry.ticketId)).toMatchObject({ isVeiled: false });
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

test('a correction becomes a proposed rule; only accepted does it count, and it can be ended', async () => {
  const li = await here.resident();
  const text = '门口那个快递柜打不开了';
  const before = (await guidanceFor(text)).matters[0]?.category;
  const { ticketId } = await steps.report(li, { category: 'cleaning', text });
  await steps.accept(zhao, ticketId);
  const view = right(await zhao.put<TicketView>(`/tickets/${ticketId}/category`, { category: 'security' }));
  expect(view).toMatchObject({ category: 'security' });
  expect(view.timeline.map(({ title }) => title)).toContain('改了类别');
  const rule = await eventually(
    async () => (await rules()).rules.find(({ category }) => category === 'security'),
    (found) => found !== undefined,
  );
  expect(rule).toMatchObject({ state: 'proposed', corrections: 1, texts: [text] });
  expect(rule!.words).toContain('快递柜');
  expect((await guidanceFor(text)).matters[0]?.category).toBe(before);
  expect((await rules()).mistakes[0]).toMatchObject({ text, category: 'security' });

  right(await zhou.put(`/station-rules/${rule!.ruleId}/decision`, { state: 'accepted', words: '快递柜' }));
  const [matter] = (await guidanceFor('二单元的快递柜又坏了')).matters;
  expect(matter).toMatchObject({ category: 'security' });
  expect(matter?.why.join()).toContain('本站规矩');

  right(await zhou.put(`/station-rules/${rule!.ruleId}/decision`, { state: 'revoked' }));
  expect((await guidanceFor('二单元的快递柜又坏了')).matters[0]?.why.join()).not.toContain('本站规矩');
});

test('sent to another kind of party than was suggested: that is remembered too; as suggested, nothing is', async () => {
  const li = await here.resident();
  const count = async () => (await rules()).mistakes.length;
  const usual = await steps.report(li, { category: 'telecom', text: '家里网断了' });
  await steps.accept(zhao, usual.ticketId);
  const before = await count();
  const other = await steps.report(li, { category: 'lighting', text: '楼道灯坏了，黑灯瞎火' });
  await steps.accept(zhao, other.ticketId);
  await steps.dispatch(zhao, other.ticketId, 'property');
  await here.quiet();
  expect(await count()).toBe(before);
  await steps.dispatch(zhao, usual.ticketId, 'property');
  await here.quiet();
  expect((await rules()).mistakes[0]).toMatchObject({ guessParty: 'telecom', party: 'property' });
});

test('rules are the secretary’s; unknown ones and the wrong moment are a clear no', async () => {
  expect(refusal(await zhao.get('/station-rules'))).toBe('403 role.not-allowed');
  const nothing = '01890000-0000-7000-8000-000000000000';
  expect(refusal(await zhou.put(`/station-rules/${nothing}/decision`, { state: 'accepted' }))).toBe(
    '404 station-rule.unknown',
  );
  const [revoked] = (await rules()).rules.filter(({ state }) => state === 'revoked');
  const decision = `/station-rules/${revoked!.ruleId}/decision`;
  expect(refusal(await zhou.put(decision, { state: 'declined' }))).toBe('409 station-rule.wrong-state');
});

test('while the warranty runs the crew answers, afterwards the property', async () => {
  const text = '新换的窗户关不严，呜呜漏风';
  const warranty = async (windows: string) =>
    right(
      await zhou.put('/works', { startsOn: '2025-03-01', endsOn: '2025-08-30', warranties: { windows } }),
    );
  await warranty('2099-08-30');
  expect((await guidanceFor(text)).matters[0]?.party.kind).toBe('construction');
  await warranty('2025-09-30');
  expect((await guidanceFor(text)).matters[0]?.party.kind).toBe('property');
});
