import type { PaperView } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { openFile, printedPages } from './support/files';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
}, 240_000);
afterAll(() => here?.close());

const HOUR = 60 * 60_000;
const WORDS = '单元门口的冰三天了，没有人来';
const secretary = () => here.secretary();
const property = () => steps.property();
const district = () => here.person('demo-district', 'district');

/** The property has signed: a day to finish. */
async function signed(): Promise<string> {
  const { ticketId } = await steps.report(await here.resident(), { text: WORDS });
  const zhao = await steps.member('R01');
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId);
  await steps.sign(await property(), ticketId);
  await here.quiet();
  return ticketId;
}

const level = async (ticketId: string) => (await steps.view(await secretary(), ticketId)).supervision;

/** Time passes; what it led to is waited for on the house's own record. */
async function passUntil(ticketId: string, ms: number, wanted: number): Promise<void> {
  await here.quiet();
  await here.pass(ms);
  await eventually(
    () =>
      here.hands.run<{ supervision: number }>('select supervision from tickets where id = $1', [ticketId]),
    ([row]) => row?.supervision === wanted,
  );
}

/** What somebody prints of a matter, as it reads. */
async function printed(by: Person, kind: string, ticketId: string): Promise<string> {
  const { paperId } = right(await by.post<PaperView>('/papers', { kind, ticketId }));
  const paper = await eventually(
    async () => right(await by.get<PaperView>(`/papers/${paperId}`)),
    ({ state }) => state !== 'waiting' && state !== 'writing',
    { ms: 60_000 },
  );
  const file = await openFile(here.url, paper.link ?? '');
  return (await printedPages(file.bytes)).join('');
}

/** The matter that nobody stands above any more. */
async function atTheTop(): Promise<string> {
  const [late] = await here.hands.run<{ id: string }>(
    'select id from tickets where supervision = 3 and text = $1',
    [WORDS],
  );
  return late!.id;
}

test('what a party lets pass is reminded, comes before the secretary, then before the sub-district', async () => {
  const ticketId = await signed();
  await here.pass(23 * HOUR);
  await here.quiet();
  expect(await level(ticketId)).toBe(0);
  await passUntil(ticketId, HOUR + 60_000, 1);
  expect(await steps.told(await property(), ticketId)).toContain('到时间了，还没办好');
  expect(await steps.told(await secretary(), ticketId)).not.toContain('站长督办');
  await passUntil(ticketId, 4 * HOUR, 2);
  expect(await steps.told(await secretary(), ticketId)).toContain('站长督办');
  expect(await steps.told(await district(), ticketId)).not.toContain('街道督办');
  await passUntil(ticketId, 20 * HOUR, 3);
  expect(await steps.told(await district(), ticketId)).toContain('街道督办');
  const { timeline, supervision } = await steps.view(await district(), ticketId);
  expect(timeline.filter(({ title }) => title === '到时间没办好，催办')).toHaveLength(3);
  expect(supervision).toBe(3);
});

test('before the sub-district nobody stands higher: days later it is pressed no further, and told once', async () => {
  const ticketId = await atTheTop();
  await here.pass(72 * HOUR);
  await here.quiet();
  expect(await level(ticketId)).toBe(3);
  const told = await steps.told(await district(), ticketId);
  expect(told.filter((title) => title === '街道督办')).toHaveLength(1);
});

test('the sub-district prints the letter to the party and the whole course; the party and the desk cannot', async () => {
  const ticketId = await atTheTop();
  const letter = await printed(await district(), 'letter', ticketId);
  expect(letter).toContain('督办函');
  expect(letter).toContain('街道督办');
  expect(letter).toContain('槐安物业服务中心');
  expect(letter).toContain(WORDS);
  expect(letter).toContain('已超过承诺的时限');
  expect(letter).not.toContain('李阿姨');
  const pack = await printed(await district(), 'evidence', ticketId);
  for (const words of ['已提醒', '站长督办', '街道督办', '通知了谁', '时间在谁手里', WORDS])
    expect(pack).toContain(words);
  for (const by of [await property(), await steps.member('R01'), await here.resident()])
    expect(refusal(await by.post('/papers', { kind: 'letter', ticketId }))).toBe('403 role.not-allowed');
  const elsewhere = await here.person('demo-secretary-S2', 'secretary');
  expect(refusal(await elsewhere.post('/papers', { kind: 'evidence', ticketId }))).toBe('404 ticket.unknown');
});

test('whoever has claimed it done in time is not pressed while the station has still to look', async () => {
  const ticketId = await signed();
  await steps.claim(await property(), ticketId);
  await here.quiet();
  await here.pass(60 * HOUR);
  await here.quiet();
  expect(await level(ticketId)).toBe(0);
});
