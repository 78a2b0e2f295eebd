import { changeMe, readDoor, readInbox } from '@doorstep/contracts';
import { no, serve, session, unplug, type Route } from '../../test/pretend-server';
import { phone } from '../../test/taro-stub';
import { ApiCancelled, ApiOffline, ApiRefusal } from './refusals';
import { call } from './request';
import { forgetSession, keepSession, useStanding } from './session';

const signIn = (n: number) => () => ({ status: 201, data: session(n) });
const inbox = { items: [], nextCursor: null, unread: 0 };
const inboxFor = (token: string) =>
  serveInbox(({ header }) =>
    header['Authorization'] === `Bearer ${token}` ? { status: 200, data: inbox } : no(401, 'session.expired'),
  );
const serveInbox = (route: Route) => ({ 'GET /inbox': route });

beforeEach(() => {
  phone.reset();
  forgetSession();
});

test('the path is filled from the question, a public question needs no sign-in', async () => {
  const asked = serve({ 'GET /doors/a%20b': () => ({ status: 200, data: { label: '5号楼2单元' } }) });
  expect(await call(readDoor, { code: 'a b' })).toEqual({ label: '5号楼2单元' });
  expect(asked).toEqual({ 'GET /doors/a%20b': 1 });
});

test('what the path does not take travels as query or as body', async () => {
  serve({
    ...serveInbox(() => ({ status: 200, data: inbox })),
    'POST /sessions': signIn(1),
    'PATCH /me': () => ({ status: 200, data: {} }),
  });
  await call(readInbox, { limit: 5, cursor: 'a&b' });
  expect(phone.letters.at(-1)).toMatchObject({
    url: expect.stringContaining('/api/inbox?limit=5&cursor=a%26b'),
    method: 'GET',
  });
  await call(changeMe, { displayName: '李' });
  expect(phone.letters.at(-1)).toMatchObject({ data: { displayName: '李' }, method: 'PATCH' });
});

test('commands carry a key, the draft’s own if it has one; questions carry none', async () => {
  serve({
    ...serveInbox(() => ({ status: 200, data: inbox })),
    'POST /sessions': signIn(1),
    'PATCH /me': () => ({ status: 200, data: {} }),
  });
  const keyOf = () => phone.letters.at(-1)?.header?.['Idempotency-Key'];
  await call(changeMe, {});
  expect(keyOf()).toMatch(/^[0-9a-f-]{36}$/);
  await call(changeMe, {}, { idempotencyKey: 'the-draft' });
  expect(keyOf()).toBe('the-draft');
  await call(readInbox, {});
  expect(keyOf()).toBeUndefined();
});

test('ten questions at once with an old token renew once', async () => {
  keepSession({ ...session(1), accessToken: 'revoked' });
  const asked = serve({ ...inboxFor('access-2'), 'POST /sessions/renewal': signIn(2) });
  const answers = await Promise.all(Array.from({ length: 10 }, () => call(readInbox, {})));
  expect(answers).toHaveLength(10);
  expect(asked).toEqual({ 'GET /inbox': 20, 'POST /sessions/renewal': 1 });
});

test('a token about to end is renewed before it is refused', async () => {
  keepSession(session(1, 5_000));
  const asked = serve({ ...inboxFor('access-2'), 'POST /sessions/renewal': signIn(2) });
  await call(readInbox, {});
  expect(asked).toEqual({ 'GET /inbox': 1, 'POST /sessions/renewal': 1 });
});

test('a renewal refused for good becomes a new sign-in', async () => {
  keepSession(session(1, -1));
  const asked = serve({
    ...inboxFor('access-3'),
    'POST /sessions/renewal': () => no(401, 'session.reused'),
    'POST /sessions': signIn(3),
  });
  await call(readInbox, {});
  expect(asked['POST /sessions']).toBe(1);
  expect(useStanding.getState()).toMatchObject({ phase: 'signed-in', me: { displayName: '李阿姨' } });
});

test('a renewal whose answer was lost is asked again with the same key, and nobody is signed out', async () => {
  keepSession(session(1, -1));
  unplug();
  await expect(call(readInbox, {})).rejects.toBeInstanceOf(ApiOffline);
  serve({ ...inboxFor('access-2'), 'POST /sessions/renewal': signIn(2) });
  await call(readInbox, {});
  const keys = phone.letters
    .filter(({ url }) => url.endsWith('/renewal'))
    .map(({ header }) => header?.['Idempotency-Key']);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('a token refused twice is not tried for ever', async () => {
  const asked = serve({
    ...inboxFor('nobody'),
    'POST /sessions': signIn(1),
    'POST /sessions/renewal': signIn(2),
  });
  await expect(call(readInbox, {})).rejects.toMatchObject({ code: 'session.expired' });
  expect(asked).toEqual({ 'POST /sessions': 1, 'GET /inbox': 2, 'POST /sessions/renewal': 1 });
});

test('a refusal brings its code and sentence, and knows whether it will pass', async () => {
  serve({ 'GET /doors/x': () => no(410, 'door.retired') });
  const gone = await call(readDoor, { code: 'x' }).catch((problem: unknown) => problem);
  expect(gone).toBeInstanceOf(ApiRefusal);
  expect(gone).toMatchObject({
    code: 'door.retired',
    message: '因为door.retired',
    requestId: 'r-1',
    isPassing: false,
  });
  phone.server = () => ({ status: 502, data: '<html>bad gateway</html>' });
  await expect(call(readDoor, { code: 'x' })).rejects.toMatchObject({ code: 'server.busy', isPassing: true });
});

test('a screen that goes away stops waiting', async () => {
  phone.server = () => new Promise(() => undefined);
  const leaving = new AbortController();
  const waiting = call(readDoor, { code: 'x' }, { signal: leaving.signal });
  leaving.abort();
  await expect(waiting).rejects.toBeInstanceOf(ApiCancelled);
});

test('a question given up before it was sent is never sent', async () => {
  const leaving = new AbortController();
  leaving.abort();
  const asked = call(readDoor, { code: 'x' }, { signal: leaving.signal });
  await expect(asked).rejects.toBeInstanceOf(ApiCancelled);
  expect(phone.letters).toEqual([]);
});

test('a plain browser is told so and asks without a token', async () => {
  process.env.TARO_ENV = 'h5';
  serve(serveInbox(() => no(401, 'session.missing')));
  await expect(call(readInbox, {})).rejects.toMatchObject({ code: 'session.missing' });
  expect(useStanding.getState().phase).toBe('no-way');
  process.env.TARO_ENV = 'weapp';
});

test('a pretend phone gets its code from the pretend WeChat', async () => {
  process.env.TARO_ENV = 'h5';
  window.history.replaceState(null, '', '/?openid=oLI&sandbox=http://127.0.0.1:9/wx/');
  const asked: unknown[] = [];
  phone.server = ({ url, data }) => {
    asked.push([url.replace(/^.*\/api/, ''), data]);
    if (url.endsWith('/login-codes')) return { status: 200, data: { code: 'pretend-code' } };
    return url.endsWith('/sessions') ? signIn(1)() : { status: 200, data: inbox };
  };
  await call(readInbox, {});
  expect(asked.slice(0, 2)).toEqual([
    ['http://127.0.0.1:9/wx/__sandbox/login-codes', { openid: 'oLI' }],
    ['/sessions', { code: 'pretend-code' }],
  ]);
  window.history.replaceState(null, '', '/');
  process.env.TARO_ENV = 'weapp';
});
