import { endpoint, id, list, optionalText, text, whole } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Controller, Get } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { connect } from 'node:net';
import * as z from 'zod/mini';
import { newId } from '../database/new-id';
import { testbed, type Testbed, tokenOf } from '../testbed';
import type { Act } from './act';
import { CurrentAct, Endpoint, Input, Upload } from './endpoint.decorator';
import type { UploadedFile } from './upload';

const common = { room: 'story', summary: '', output: z.object({ said: optionalText(1000) }) };
const say = endpoint({
  ...common,
  id: 'say',
  method: 'POST',
  path: '/rooms/:roomId/words',
  who: ['member'],
  input: z.object({
    roomId: id(),
    words: text(500),
    n: z.optional(whole(0, 9)),
    tags: z.optional(list(text(10), 3)),
    extra: z.optional(z.any()),
  }),
});
const leak = endpoint({
  ...common,
  id: 'leak',
  method: 'GET',
  path: '/leak',
  who: 'anyone',
  input: z.object({}),
});
const wrong = endpoint({
  ...common,
  id: 'wrong',
  method: 'GET',
  path: '/wrong',
  who: 'anyone',
  input: z.object({}),
});
const bug = endpoint({
  ...common,
  id: 'bug',
  method: 'GET',
  path: '/bug',
  who: 'anyone',
  input: z.object({}),
});
const send = endpoint({
  ...common,
  id: 'send',
  method: 'POST',
  path: '/files',
  who: ['member'],
  input: z.object({}),
  upload: true,
});

@Controller()
class Room {
  @Endpoint(say)
  say(@Input() { words }: { words: string }, @CurrentAct() act: Act) {
    return { said: words, person: act.caller?.personId, key: act.idempotency?.key };
  }
  @Endpoint(leak)
  leak() {
    return { said: 'hello', phone: '13800000000' };
  }
  @Endpoint(wrong)
  wrong() {
    return { said: 7 };
  }
  @Endpoint(bug)
  bug(): never {
    throw new Error('phone 13800000000 of 李阿姨');
  }
  @Endpoint(send)
  send(@Upload() file: UploadedFile) {
    return { said: `${file.filename} ${file.bytes.length}` };
  }
  @Get('/plain')
  plain() {
    throw new Refusal('door.retired');
  }
}

let bed: Testbed;
let app: NestFastifyApplication;
let url: string;
const roomId = newId();
const caller = { role: 'member' as const, personId: newId(), stationId: newId(), partyId: null };
const signedIn = { authorization: `Bearer ${tokenOf(caller)}` };

beforeAll(async () => {
  bed = await testbed();
  app = await bed.open(
    { controllers: [Room] },
    { RATE_LIMIT_ADDRESS: 1_000, SANDBOX_URL: 'http://127.0.0.1:9' },
  );
  url = await app.getUrl();
});
afterAll(() => bed.close());

interface Told {
  status: number;
  body: { code?: string; said?: string; message?: string; requestId?: string; fields?: { path: string }[] };
  headers: Headers;
}

async function ask(path: string, init: RequestInit = {}): Promise<Told> {
  const answer = await fetch(`${url}${path}`, init);
  const read = await answer.text();
  return { status: answer.status, body: read === '' ? {} : JSON.parse(read), headers: answer.headers };
}

const post = (body: string | Buffer, headers: Record<string, string> = {}): Promise<Told> =>
  ask(`/api/rooms/${roomId}/words`, {
    method: 'POST',
    body: body as string,
    headers: { 'content-type': 'application/json', ...signedIn, ...headers },
  });

test('names and texts come back as written', async () => {
  const words = '𠮷野家 䶮 "引号" \' \\ 007 🙂👨‍👩‍👧';
  expect((await post(JSON.stringify({ words }))).body).toEqual({ said: words });
});

const nested = (depth: number): string => `{"words":"x","extra":${'['.repeat(depth)}${']'.repeat(depth)}}`;
const keyed = (keys: number): string =>
  `{"words":"x","extra":{${Array.from({ length: keys }, (_, n) => `"k${n}":1`).join(',')}}}`;

test.each<[string, string | Buffer, number, string]>([
  ['depth 32', nested(31), 200, ''],
  ['depth 33', nested(32), 400, 'input.malformed'],
  ['depth 100,000', nested(100_000), 400, 'input.malformed'],
  ['1,000 keys', keyed(998), 200, ''],
  ['1,001 keys', keyed(999), 400, 'input.malformed'],
  [
    'colons in a text are no keys',
    JSON.stringify({ words: ':'.repeat(400), extra: ':'.repeat(2_000) }),
    200,
    '',
  ],
  ['null', 'null', 400, 'input.malformed'],
  ['a list', '[]', 400, 'input.malformed'],
  ['a text', '"words"', 400, 'input.malformed'],
  ['half a body', '{"words":', 400, 'input.malformed'],
  ['nothing at all', '', 422, 'input.invalid'],
  ['NUL', '{"words":"a\\u0000b"}', 400, 'input.malformed'],
  ['NUL as a key', '{"words":"a","a\\u0000":1}', 400, 'input.malformed'],
  ['half a pair', '{"words":"\\ud83d"}', 400, 'input.malformed'],
  ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400, 'input.malformed'],
  ['__proto__', '{"words":"x","__proto__":{"a":1}}', 400, 'input.malformed'],
  ['__proto__ in escapes', '{"words":"x","\\u005f_proto__":{"a":1}}', 400, 'input.malformed'],
  ['a wrong field', '{"words":"x","n":10}', 422, 'input.invalid'],
  ['256 KiB and more', JSON.stringify({ words: 'x', extra: 'y'.repeat(256 * 1024) }), 413, 'input.too-large'],
])('body: %s → %#', async (_, body, status, code) => {
  const told = await post(body);
  expect([told.status, told.body.code ?? '']).toEqual([status, code]);
  if (status !== 200)
    expect(told.body).toMatchObject({ message: expect.any(String), requestId: expect.any(String) });
});

test('a wrong field is named', async () => {
  expect((await post('{"words":"","n":10}')).body.fields?.map(({ path }) => path)).toEqual(['words', 'n']);
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'text/xml',
  'multipart/form-data; boundary=x',
  'nonsense',
])('content type %s is refused', async (type) => {
  const told = await post('{"words":"x"}', { 'content-type': type });
  expect([told.status, told.body.code]).toEqual([415, 'input.content-type']);
});

test.each<[string, string, number, string, string]>([
  ['an unknown address', 'GET /api/nowhere', 404, 'route.unknown', ''],
  ['an unknown address outside the API', 'GET /nowhere', 404, 'route.unknown', ''],
  ['another verb', 'DELETE /api/leak', 405, 'method.unknown', ''],
  ['no token', `POST /api/rooms/${roomId}/words`, 401, 'session.missing', 'anonymous'],
  ['NUL in the query', 'GET /api/leak?a=%00', 400, 'input.malformed', ''],
  ['half an escape in the path', 'GET /api/%ZZ', 400, 'input.malformed', ''],
  ['a refusal of a plain route', 'GET /plain', 410, 'door.retired', ''],
])('%s', async (_, what, status, code, who) => {
  const [method = '', path = ''] = what.split(' ');
  const told = await ask(path, { method, headers: who === 'anonymous' ? {} : signedIn });
  expect([told.status, told.body.code]).toEqual([status, code]);
  expect(told.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
});

test('who may not ask is told so', async () => {
  const other = { authorization: `Bearer ${tokenOf({ ...caller, role: 'resident' })}` };
  expect((await post('{"words":"x"}', other)).body.code).toBe('role.not-allowed');
  expect((await post('{"words":"x"}', { authorization: 'Bearer nonsense' })).body.code).toBe(
    'session.expired',
  );
});

test('an answer is cut to its contract; one that does not keep to it is a bug', async () => {
  expect((await ask('/api/leak')).body).toEqual({ said: 'hello' });
  expect((await ask('/api/wrong')).body.code).toBe('server.failed');
});

test('a bug says nothing about itself', async () => {
  const told = await ask('/api/bug');
  expect([told.status, told.body.code]).toEqual([500, 'server.failed']);
  expect(JSON.stringify(told.body)).not.toMatch(/138|李/);
});

test.each(['short', 'x'.repeat(101), 'with space in', '钥匙钥匙钥匙钥匙'])(
  'the key %s is refused',
  async (key) => {
    expect(
      (await post('{"words":"x"}', { 'idempotency-key': Buffer.from(key).toString('latin1') })).body.code,
    ).toBe('input.malformed');
  },
);

test('a request id of ours comes back; anything else is replaced', async () => {
  const mine = newId();
  expect((await ask('/api/leak', { headers: { 'x-request-id': mine } })).headers.get('x-request-id')).toBe(
    mine,
  );
  expect(
    (await ask('/api/leak', { headers: { 'x-request-id': 'a b<script>' } })).headers.get('x-request-id'),
  ).toMatch(/^[0-9a-f-]{36}$/);
});

test('an upload arrives whole; too large, nameless or missing files are refused', async () => {
  const upload = async (name: string, bytes: number, field = 'file') => {
    const form = new FormData();
    form.append(field, new Blob([new Uint8Array(bytes)]), name);
    return ask('/api/files', { method: 'POST', body: form, headers: signedIn });
  };
  expect((await upload('照片.jpg', 300_000)).body).toEqual({ said: '照片.jpg 300000' });
  expect((await upload('big.jpg', 15 * 1024 * 1024 + 1)).body).toMatchObject({ code: 'media.too-large' });
  expect((await upload('x.jpg', 10, 'photo')).body.code).toBe('input.malformed');
  const json = await ask('/api/files', {
    method: 'POST',
    body: '{}',
    headers: { ...signedIn, 'content-type': 'application/json' },
  });
  expect(json.body.code).toBe('input.content-type');
});

test('who asks too often is told when to come back', async () => {
  const bed2 = await bed.open({ controllers: [Room] }, { RATE_LIMIT_ADDRESS: 3 });
  const other = await bed2.getUrl();
  const statuses: number[] = [];
  let last: Response | undefined;
  for (let n = 0; n < 5; n += 1) {
    last = await fetch(`${other}/api/leak`, { headers: { 'x-forwarded-for': `10.0.0.${n}` } });
    statuses.push(last.status);
  }
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('what is not HTTP gets a problem and the line is closed', async () => {
  const { port } = new URL(url);
  const said = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    socket.on('close', () => resolve(heard));
  });
  expect(said).toMatch(/^HTTP\/1\.1 400 /);
  expect(said).toContain('"code":"input.malformed"');
});

/** Says something, then keeps silent; answers with what is heard until the line is closed. */
const sayAndWait = (words: string): Promise<{ heard: string; ms: number }> =>
  new Promise((resolve) => {
    const began = performance.now();
    let heard = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(words));
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ heard, ms: performance.now() - began }));
  });

test('who dawdles over headers or body is told so and cut off', async () => {
  const head = `POST /api/rooms/${roomId}/words HTTP/1.1\r\nhost: x\r\nauthorization: ${signedIn.authorization}\r\n`;
  const slow = [
    `${head}x-slow: `,
    `${head}content-type: application/json\r\ncontent-length: 100\r\n\r\n{"words":`,
  ];
  for (const { heard, ms } of await Promise.all(slow.map(sayAndWait))) {
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
    expect(heard).toContain('"code":"request.slow"');
    expect(ms).toBeLessThan(12_500);
  }
}, 20_000);

test('alive, ready and counted', async () => {
  expect((await ask('/api/health/live')).body).toEqual({ status: 'up', checks: {} });
  expect((await ask('/api/health/ready')).body).toMatchObject({
    status: 'up',
    checks: { database: 'up', engine: 'up' },
  });
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toMatch(/doorstep_http_seconds_count\{method="GET",route="\/api\/leak",status="200"\} \d+/);
});

test('a worker answers only for its health', async () => {
  const worker = await bed.openWorker({ controllers: [Room] });
  const asked = async (where: string, init: RequestInit = {}) =>
    (await fetch(`${worker}${where}`, init)).status;
  expect(await asked('/api/leak')).toBe(404);
  expect(await asked('/api/health/ready', { method: 'POST' })).toBe(404);
  expect(await asked('/api/health/live')).toBe(200);
  expect(await asked('/api/health/ready?from=outside')).toBe(200);
  expect(await (await fetch(`${worker}/metrics`)).text()).toContain('doorstep_due');
  const refused = await fetch(`${worker}/%ZZ`);
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  expect(await refused.json()).toMatchObject({ code: 'route.unknown', status: 404 });
});

test('headers protect the pages, the documents stand', async () => {
  const docs = await fetch(`${url}/docs`);
  expect(docs.status).toBe(200);
  expect(docs.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  expect(await docs.text()).not.toMatch(/(src|href)="https?:/);
  const door = await fetch(`${url}/d/AB-12`, { redirect: 'manual' });
  expect([door.status, door.headers.get('location')]).toEqual([302, '/#/pages/door/index?code=AB-12']);
  expect((await fetch(`${url}/d/%2F%2Fevil.example`, { redirect: 'manual' })).status).toBe(404);
});
