import type { TicketCard } from '@doorstep/contracts';
import { randomUUID } from 'node:crypto';
import { takePhoto } from './support/files';
import { ICE, Neighbourhood, type Reported } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let li: Person;

beforeAll(async () => {
  here = await Neighbourhood.open();
  steps = new Steps(here);
  li = await here.resident();
});
afterAll(() => here.close());

const mine = async (): Promise<TicketCard[]> =>
  right(await li.get<{ items: TicketCard[] }>('/tickets/mine?limit=50')).items;

test('a bad network sends one report eight times to two servers: one ticket, one number, one answer', async () => {
  const before = await mine();
  const key = randomUUID();
  const sent = Array.from({ length: 8 }, (_, n) =>
    li.post<Reported>('/tickets', ICE, { key, at: here.web[n % 2]!.url }),
  );
  const answers = await Promise.all(sent);
  const good = answers.filter(({ status }) => status === 200);
  expect(good).toHaveLength(8);
  expect(new Set(good.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await mine()).toHaveLength(before.length + 1);
  const { timeline } = await steps.view(li, good[0]!.body.ticketId);
  expect(timeline).toHaveLength(1);
});

test('the same again with a photo', async () => {
  const before = await mine();
  const key = randomUUID();
  const report = { ...ICE, mediaIds: [await takePhoto(li)] };
  const sent = Array.from({ length: 8 }, (_, n) =>
    li.post<Reported>('/tickets', report, { key, at: here.web[n % 2]!.url }),
  );
  const answers = await Promise.all(sent);
  expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
  expect(await mine()).toHaveLength(before.length + 1);
});

test('numbers are not wasted on repetitions: the next report has the next number', async () => {
  const key = randomUUID();
  const first = right(await li.post<Reported>('/tickets', ICE, { key }));
  right(await li.post<Reported>('/tickets', ICE, { key }));
  const second = await steps.report(li);
  expect(Number(second.number.split('-')[1])).toBe(Number(first.number.split('-')[1]) + 1);
});

test('another report under the same key is refused, not swallowed', async () => {
  const key = randomUUID();
  right(await li.post<Reported>('/tickets', ICE, { key }));
  expect(refusal(await li.post('/tickets', { ...ICE, text: '另一件事' }, { key }))).toBe('409 key.reused');
});

test('a photo belongs to one report: hung on a second one it is refused, and so is somebody else’s', async () => {
  const photo = await takePhoto(li);
  await steps.report(li, { mediaIds: [photo] });
  const before = await mine();
  expect(refusal(await li.post('/tickets', { ...ICE, mediaIds: [photo] }))).toBe('404 media.unknown');
  const zhang = await here.person('stranger-zhang');
  expect(refusal(await zhang.post('/tickets', { ...ICE, mediaIds: [await takePhoto(li)] }))).toBe(
    '404 media.unknown',
  );
  expect(await mine()).toHaveLength(before.length);
});

test('a refused report leaves nothing behind, and its key can be used for the corrected one', async () => {
  const key = randomUUID();
  const before = await mine();
  const wrong = await li.post('/tickets', { ...ICE, place: { building: 77, unit: 1 } }, { key });
  expect(refusal(wrong)).toBe('422 place.unknown');
  expect(await mine()).toHaveLength(before.length);
  right(await li.post<Reported>('/tickets', ICE, { key }));
});

test('answered, then the door is retired, then the answer is asked for again: it is the same answer', async () => {
  const secretary = await here.secretary();
  const { items } = right(
    await secretary.get<{ items: { code: string; building: number; unit: number }[] }>('/doors'),
  );
  const door = items.find(({ building, unit }) => building === 3 && unit === 1)!;
  const key = randomUUID();
  const report = { category: 'lighting', text: '灯不亮', doorCode: door.code };
  const first = right(await li.post<Reported>('/tickets', report, { key }));
  right(await secretary.post('/doors', { building: 3, unit: 1 }));
  expect(refusal(await li.post('/tickets', report))).toBe('410 door.retired');
  expect(right(await li.post<Reported>('/tickets', report, { key }))).toEqual(first);
  expect((await steps.view(li, first.ticketId)).place).toBe('3号楼1单元');
});

test('words come back exactly as they were written', async () => {
  const text = '𠮷老师家的䶮字牌，"引号"、\'撇\'、<b>、007、🔥，% _ \\';
  const { ticketId } = await steps.report(li, { text });
  expect((await steps.view(li, ticketId)).text).toBe(text);
});
