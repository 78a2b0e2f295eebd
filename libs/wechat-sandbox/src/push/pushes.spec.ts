import { fastify } from 'fastify';
import type { SubscribePopup } from '@doorstep/wechat';
import { openTown, type Town } from '../town.fixture';
import type { PushAttempt } from './pushes';

let town: Town;
beforeAll(async () => void (town = await openTown()));
afterEach(() => town.forget());
afterAll(() => town.close());

const accepts = (...templateIds: string[]) =>
  town.control('POST', '/popup', {
    openid: 'o-qian',
    decisions: templateIds.map((templateId) => ({ templateId, answer: 'accept' })),
  });
const set = (settings: object) => town.control('PUT', '/push-settings', settings);
const log = () => town.control<PushAttempt[]>('GET', '/pushes');

const every = ['json', 'xml'].flatMap((format) =>
  ['plain', 'aes'].flatMap((mode) =>
    [true, false].map((loose) => ({ format, mode, isSingleBare: loose, numbersAsStrings: loose })),
  ),
);

test.each(every)('a popup is heard the same in every dress: %o', async (dress) => {
  await set(dress);
  await accepts('duty-alert');
  await accepts('duty-alert', 'party-task');
  expect(town.heard).toMatchObject([
    { type: 'subscribe-popup', openid: 'o-qian', templateId: 'duty-alert', answer: 'accept' },
    { type: 'subscribe-popup', templateId: 'duty-alert' },
    { type: 'subscribe-popup', templateId: 'party-task' },
  ]);
  expect(new Set(town.heard.map(({ key }) => key)).size).toBe(3);
});

test.each([
  ['signature', 'bad-signature'],
  ['app', 'wrong-app'],
  ['stale', 'stale'],
])('a push with a forged %s is refused and changes nothing', async (forge, why) => {
  await set({ forge });
  await accepts('duty-alert');
  expect(town.heard).toEqual([]);
  expect(new Set(town.refused)).toEqual(new Set([why]));
});

test('a push nobody takes is tried three times', async () => {
  await set({ forge: 'signature' });
  await accepts('duty-alert');
  expect((await log()).map(({ attempt, outcome, status }) => [attempt, outcome, status])).toEqual([
    [1, 'refused', 403],
    [2, 'refused', 403],
    [3, 'refused', 403],
  ]);
});

test('copies of one push carry one key', async () => {
  await set({ copies: 3 });
  await accepts('duty-alert');
  expect(town.heard).toHaveLength(3);
  expect(new Set(town.heard.map(({ key }) => key)).size).toBe(1);
});

test('an event can be lost on the way', async () => {
  await set({ drop: ['subscribe_msg_popup_event'] });
  await accepts('duty-alert');
  expect(await log()).toEqual([]);
});

test('a server that takes too long is cut off', async () => {
  const { url: ear } = await town.control<{ url: string }>('GET', '/push-settings');
  const slow = fastify({ forceCloseConnections: true });
  slow.post('/wechat', () => new Promise(() => undefined));
  const url = await slow.listen({ port: 0, host: '127.0.0.1' });
  await set({ url: `${url}/wechat`, timeoutMs: 40 });
  await accepts('duty-alert');
  expect((await log()).map(({ outcome }) => outcome)).toEqual(['cut', 'cut', 'cut']);
  await set({ url: ear });
  await slow.close();
});

test('the verdict on a picture can come before the answer to the call', async () => {
  await town.control('POST', '/users', { openid: 'o-li' });
  await town.control('PUT', '/profile', { mediaMs: 0 });
  const outcome = await town
    .wechat()
    .checkImage({ openid: 'o-li', url: `${town.url}/__sandbox/page.css`, scene: 'forum' });
  expect(town.heard).toMatchObject([
    { type: 'media-checked', traceId: (outcome as { traceId: string }).traceId },
  ]);
});

test('any push can be made by hand', async () => {
  await town.control('POST', '/pushes', { event: 'user_enter_tempsession', openid: 'o-li' });
  await town.control('POST', '/pushes', {
    event: 'text',
    msgType: 'text',
    openid: 'o-li',
    fields: { Content: '在吗', MsgId: '9' },
  });
  expect(town.heard).toMatchObject([
    { type: 'other', name: 'user_enter_tempsession' },
    { type: 'other', name: 'text', key: 'message/9', body: { Content: '在吗' } },
  ]);
});

test('popups at the same second stay two events', async () => {
  await accepts('duty-alert');
  await accepts('duty-alert');
  const [one, two] = town.heard as SubscribePopup[];
  expect(one!.key).not.toBe(two!.key);
});

test('without a callback address everything else still works', async () => {
  const quiet = await openTown({ callbackUrl: undefined });
  await quiet.control('POST', '/popup', {
    openid: 'o-li',
    decisions: [{ templateId: 'duty-alert', answer: 'accept' }],
  });
  expect(await quiet.control<PushAttempt[]>('GET', '/pushes')).toMatchObject([{ outcome: 'not-sent' }]);
  await quiet.close();
});
