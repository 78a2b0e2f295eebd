import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { WebSocket } from 'ws';
import type { Topic } from './topic';
import { Database } from '../database/database';
import { newId } from '../database/new-id';
import { eventually } from '../../../stories/support/eventually';
import { SCREEN_SOURCE, type ScreenSource } from './screen-source';
import { testbed, type Testbed, tokenOf } from '../testbed';

@Injectable()
class Nothing {}

const stationId = newId();
/** Links of screens that have not been taken back. */
const screens = new Set(['hangs-by-the-door']);
const SCREENS = {
  provide: SCREEN_SOURCE,
  useValue: {
    stationOfScreen: (token: string) => Promise.resolve(screens.has(token) ? stationId : null),
  } satisfies ScreenSource,
};
const person = (role: Caller['role'], partyId: string | null = null): Caller => ({
  role,
  personId: newId(),
  stationId,
  partyId,
});

/** A phone with an open line; `heard` is all it was told after joining. */
class OpenPhone {
  readonly heard: unknown[] = [];
  readonly closed: Promise<number>;
  constructor(readonly socket: WebSocket) {
    socket.on('message', (text) => this.heard.push(JSON.parse(String(text))));
    this.closed = new Promise((resolve) => socket.on('close', resolve));
  }
  static async open(app: NestFastifyApplication, first?: unknown): Promise<OpenPhone> {
    const url = (await app.getUrl()).replace('http', 'ws');
    const phone = new OpenPhone(new WebSocket(`${url}/api/ws`));
    await new Promise((resolve, reject) => phone.socket.once('open', resolve).once('error', reject));
    if (first !== undefined) phone.socket.send(typeof first === 'string' ? first : JSON.stringify(first));
    return phone;
  }
  static async of(app: NestFastifyApplication, caller: Caller): Promise<OpenPhone> {
    const phone = await OpenPhone.open(app, { token: tokenOf(caller) });
    await eventually(
      async () => phone.heard,
      (heard) => heard.length === 1,
    );
    phone.heard.length = 0;
    return phone;
  }
}

let bed: Testbed;
let one: NestFastifyApplication;
let other: NestFastifyApplication;
let worker: NestFastifyApplication;

beforeAll(async () => {
  bed = await testbed();
  [one, other, worker] = await Promise.all([
    bed.open({ providers: [SCREENS] }, { ROLE: 'web' }),
    bed.open({ providers: [Nothing] }, { ROLE: 'web' }),
    bed.open({ providers: [Nothing] }, { ROLE: 'worker' }),
  ]);
});
afterAll(() => bed.close());

const push = (from: NestFastifyApplication, to: Topic, hint: object) =>
  from.get(Database).system({ stationId }, async (tx) => tx.push(to, hint));

test('a hint reaches the right phones whichever process it was committed in', async () => {
  const [zhao, wang] = [person('member'), person('party', newId())];
  const phones = await Promise.all([
    OpenPhone.of(one, zhao),
    OpenPhone.of(other, zhao),
    OpenPhone.of(other, wang),
  ]);
  for (const app of [one, other, worker]) await push(app, `station:${stationId}`, { topic: 'board' });
  await push(worker, `party:${wang.partyId ?? ''}`, { topic: 'work' });
  await push(worker, `person:${wang.personId}`, { topic: 'inbox' });
  await eventually(
    async () => phones.map(({ heard }) => heard.length),
    (counts) => counts.join() === '3,3,2',
  );
  expect(phones[2]?.heard).toEqual([{ topic: 'work' }, { topic: 'inbox' }]);
  phones.forEach(({ socket }) => socket.terminate());
});

test('a resident does not hear the board', async () => {
  const li = await OpenPhone.of(one, person('resident'));
  const zhao = await OpenPhone.of(one, person('member'));
  await push(one, `station:${stationId}`, { topic: 'board' });
  await eventually(
    async () => zhao.heard.length,
    (count) => count === 1,
  );
  expect(li.heard).toEqual([]);
});

test('a screen hears what is public at its station, and nothing else; a link that was never given opens nothing', async () => {
  const screen = await OpenPhone.open(one, { screen: 'hangs-by-the-door' });
  const li = await OpenPhone.of(other, person('resident'));
  await eventually(
    async () => screen.heard,
    (heard) => heard.length === 1,
  );
  for (const to of [`station:${stationId}`, `public:${newId()}`, `public:${stationId}`] as const)
    await push(worker, to, { topic: to.startsWith('public') ? 'wall' : 'board' });
  await eventually(
    async () => [screen.heard.length, li.heard.length],
    (counts) => counts.join() === '2,1',
  );
  expect(screen.heard).toEqual([{ topic: 'joined' }, { topic: 'wall' }]);
  expect(li.heard).toEqual([{ topic: 'wall' }]);
  const stranger = await OpenPhone.open(one, { screen: 'made-up' });
  expect(await stranger.closed).toBe(4401);
  screen.socket.send(JSON.stringify({ screen: 'hangs-by-the-door' }));
  screens.delete('hangs-by-the-door');
  const late = await OpenPhone.open(one, { screen: 'hangs-by-the-door' });
  expect(await late.closed).toBe(4401);
  screen.socket.terminate();
});

test('a rolled back act is never heard', async () => {
  const zhao = await OpenPhone.of(one, person('member'));
  const failing = one.get(Database).system({ stationId }, async (tx) => {
    tx.push(`station:${stationId}`, { topic: 'board' });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await push(one, `station:${stationId}`, { topic: 'ticket' });
  await eventually(
    async () => zhao.heard.length,
    (count) => count === 1,
  );
  expect(zhao.heard).toEqual([{ topic: 'ticket' }]);
});

test('hundreds of hints at once all arrive', async () => {
  const zhao = await OpenPhone.of(other, person('member'));
  const hints = Array.from({ length: 300 }, (_, n) => ({ topic: 'ticket', ticketId: newId(), n }));
  await Promise.all(hints.map((hint) => push(one, `station:${stationId}`, hint)));
  await eventually(
    async () => zhao.heard.length,
    (count) => count === hints.length,
  );
});

test.each([['not JSON'], [{ token: 'nonsense' }], [{}], ['x'.repeat(5_000)]])(
  'a phone saying %j first is cut off',
  async (first) => {
    const phone = await OpenPhone.open(one, first);
    expect([4401, 1009]).toContain(await phone.closed);
  },
);

test('a ping is answered; a phone that never stops talking is cut off', async () => {
  const phone = await OpenPhone.of(one, person('resident'));
  phone.socket.send('{"ping":true}');
  await eventually(
    async () => phone.heard,
    (heard) => heard.length === 1,
  );
  expect(phone.heard).toEqual([{ topic: 'pong' }]);
  for (let n = 0; n < 60; n += 1) phone.socket.send('{"ping":true}');
  expect(await phone.closed).toBe(4429);
});

test('one person may open eight phones', async () => {
  const li = person('resident');
  const phones = await Promise.all(Array.from({ length: 8 }, () => OpenPhone.of(one, li)));
  const ninth = await OpenPhone.open(one, { token: tokenOf(li) });
  expect(await ninth.closed).toBe(4429);
  phones.forEach(({ socket }) => socket.terminate());
});

test('other addresses take no sockets', async () => {
  const url = (await one.getUrl()).replace('http', 'ws');
  const refused = new Promise((_, reject) => new WebSocket(`${url}/other`).once('error', reject));
  await expect(refused).rejects.toThrow(/404/);
});

test('when the line between processes is cut it comes back, and phones are told to ask again', async () => {
  const zhao = await OpenPhone.of(other, person('member'));
  await bed.look.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'doorstep-%' and datname = current_database()`,
  );
  await eventually(
    async () => zhao.heard,
    (heard) => heard.length > 0,
  );
  expect(zhao.heard[0]).toEqual({ topic: 'refresh' });
  zhao.heard.length = 0;
  const said = async () => {
    await push(one, `station:${stationId}`, { topic: 'board' }).catch(() => undefined);
    return zhao.heard.length;
  };
  await eventually(said, (count) => count > 0, { every: 50 });
});
