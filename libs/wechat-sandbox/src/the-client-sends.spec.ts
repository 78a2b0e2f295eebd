import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SendOutcome } from '@doorstep/wechat';
import type { FaultMode } from './faults/faults';
import { dutyAlert, openTown, type Town } from './town.fixture';
import type { Notice } from './world';

const SEND = '/cgi-bin/message/subscribe/send';
const alert = {
  openid: 'o-qian',
  templateId: 'duty-alert',
  page: 'pages/tickets/ticket/index?id=7',
  values: dutyAlert,
};

let town: Town;
beforeAll(async () => void (town = await openTown()));
beforeEach(async () => {
  await town.control('PUT', '/grants/o-qian', { 'duty-alert': 5 });
});
afterEach(() => town.forget());
afterAll(() => town.close());

const inbox = () => town.control<Notice[]>('GET', '/inbox/o-qian');

test('a message arrives as the phone shows it, and the sent event carries its id', async () => {
  const outcome = await town.wechat().sendSubscribe(alert);
  expect(outcome).toEqual({ kind: 'accepted', msgid: expect.stringMatching(/^35\d{17}$/) });
  expect(await inbox()).toEqual([
    {
      id: (outcome as { msgid: string }).msgid,
      openid: 'o-qian',
      templateId: 'duty-alert',
      title: '值班提醒',
      fields: [
        { key: 'thing1', label: '事项', value: '单元门口结冰' },
        { key: 'thing2', label: '地点', value: '5号楼2单元' },
        { key: 'time3', label: '上报时间', value: '2026年11月22日 15:00' },
        { key: 'phrase4', label: '紧急程度', value: '紧急' },
        { key: 'character_string5', label: '编号', value: '20261122-003' },
      ],
      page: 'pages/tickets/ticket/index?id=7',
      state: 'formal',
      at: town.now().toISOString(),
      isRead: false,
    },
  ]);
  await town.settled();
  expect(town.heard).toEqual([
    expect.objectContaining({ type: 'subscribe-sent', msgid: (await inbox())[0]!.id, errcode: 0 }),
  ]);
});

test('what goes over the wire is what WeChat documents', async () => {
  await town.wechat({ miniprogramState: 'trial' }).sendSubscribe(alert);
  const [call] = await town.callsTo(SEND);
  expect(call).toMatchObject({
    method: 'POST',
    body: {
      touser: 'o-qian',
      template_id: 'duty-alert',
      page: 'pages/tickets/ticket/index?id=7',
      data: { thing1: { value: '单元门口结冰' } },
      miniprogram_state: 'trial',
      lang: 'zh_CN',
    },
  });
  expect(JSON.stringify(call)).not.toContain('access_token');
});

describe('one consent is one message', () => {
  test('the sixth of five is refused: no consent', async () => {
    const wechat = town.wechat();
    const outcomes: SendOutcome[] = [];
    for (let sent = 0; sent < 6; sent += 1) outcomes.push(await wechat.sendSubscribe(alert));
    expect(outcomes.map(({ kind }) => kind)).toEqual([...Array(5).fill('accepted'), 'refused']);
    expect(outcomes[5]).toMatchObject({
      errcode: 43101,
      reason: 'no-consent',
      rid: expect.stringMatching(/^[\da-f-]{26}$/),
    });
  });

  test('a rejection in the menu, and the main switch, silence the rest', async () => {
    await town.control('PUT', '/users/o-qian/main-switch', { on: false });
    expect(await town.wechat().sendSubscribe(alert)).toMatchObject({ errcode: 43101 });
    await town.control('PUT', '/users/o-qian/main-switch', { on: true });
    await town.control('POST', '/rejections', { openid: 'o-qian', templateId: 'duty-alert' });
    expect(await town.wechat().sendSubscribe(alert)).toMatchObject({ errcode: 43101 });
    expect(town.heard).toMatchObject([{ type: 'subscribe-change', answer: 'reject' }]);
  });
});

describe('what WeChat refuses', () => {
  const without = (key: string) =>
    Object.fromEntries(Object.entries(dutyAlert).filter(([name]) => name !== key));
  const cases: [string, object, number, string][] = [
    ['an unknown person', { openid: 'o-nobody' }, 40003, 'bad-user'],
    ['an unknown template', { templateId: 'gone' }, 40037, 'bad-template'],
    ['a value too long', { values: { ...dutyAlert, thing1: '长'.repeat(21) } }, 47003, 'bad-data'],
    ['an empty value', { values: { ...dutyAlert, thing1: '' } }, 47003, 'bad-data'],
    ['a line break', { values: { ...dutyAlert, thing1: '一\n二' } }, 47003, 'bad-data'],
    ['a missing key', { values: without('phrase4') }, 47003, 'bad-data'],
    ['a key too many', { values: { ...dutyAlert, thing9: '多' } }, 47003, 'bad-data'],
    ['words WeChat dislikes', { values: { ...dutyAlert, thing1: '敏感的话' } }, 45168, 'words'],
  ];
  test.each(cases)('%s', async (_name, change, errcode, reason) => {
    const outcome = await town.wechat().sendSubscribe({ ...alert, ...change });
    expect(outcome).toMatchObject({ kind: 'refused', errcode, reason });
    expect(await inbox()).toEqual([]);
  });

  test('the refusal of a value names its key', async () => {
    const values = { ...dutyAlert, thing1: '长'.repeat(21) };
    await town.wechat().sendSubscribe({ ...alert, values });
    const [call] = await town.callsTo(SEND);
    expect((call!.answer as { errmsg: string }).errmsg).toContain('data.thing1.value');
  });

  test('a page the released version does not have, and a banned template', async () => {
    await town.control('PUT', '/profile', { pages: ['pages/home/index'] });
    expect(await town.wechat().sendSubscribe(alert)).toMatchObject({ errcode: 41030, reason: 'bad-data' });
    await town.control('PUT', '/profile', { pages: null, bannedTemplates: ['duty-alert'] });
    expect(await town.wechat().sendSubscribe(alert)).toMatchObject({ errcode: 43107, reason: 'banned' });
  });
});

describe('what may be asked again later', () => {
  test('two at once for one person: one arrives, the other is told so', async () => {
    await town.control('PUT', '/profile', { sendMs: 100 });
    const wechat = town.wechat();
    await wechat.accessToken();
    const outcomes = await Promise.all([wechat.sendSubscribe(alert), wechat.sendSubscribe(alert)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['accepted', 'later']);
    expect(outcomes).toContainEqual(expect.objectContaining({ kind: 'later', errcode: 43108 }));
    expect(await inbox()).toHaveLength(1);
  });

  test('two people at once both get theirs', async () => {
    await town.control('PUT', '/grants/o-zhao', { 'duty-alert': 1 });
    const wechat = town.wechat();
    const both = ['o-qian', 'o-zhao'].map((openid) => wechat.sendSubscribe({ ...alert, openid }));
    expect((await Promise.all(both)).map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
  });

  test.each([-1, 45009])('%i is not repeated by the client', async (errcode) => {
    await town.fault(SEND, 'errcode', { errcode });
    expect(await town.wechat().sendSubscribe(alert)).toMatchObject({ kind: 'later', errcode });
    expect(await town.callsTo(SEND)).toHaveLength(1);
  });

  test('the daily quota is real', async () => {
    await town.control('PUT', '/profile', { quotas: { [SEND]: 1 } });
    const wechat = town.wechat();
    expect((await wechat.sendSubscribe(alert)).kind).toBe('accepted');
    expect(await wechat.sendSubscribe(alert)).toMatchObject({ kind: 'later', errcode: 45009 });
    await town.pass(24 * 3_600_000);
    expect((await wechat.sendSubscribe(alert)).kind).toBe('accepted');
  });

  test('nobody listens', async () => {
    const baseUrl = `http://127.0.0.1:${await freePort()}`;
    const outcome = await town.wechat({ baseUrl }).sendSubscribe(alert);
    expect(outcome).toEqual({ kind: 'later', errcode: null, rid: null });
  });

  test('no token, however uncertain, means nothing was sent', async () => {
    await town.fault('/cgi-bin/stable_token', 'status502html');
    expect(await town.wechat().sendSubscribe(alert)).toEqual({ kind: 'later', errcode: null, rid: null });
    expect(await town.callsTo(SEND)).toEqual([]);
  });
});

describe('what nobody knows is never sent twice', () => {
  const cases: [FaultMode, string][] = [
    ['hang', 'timeout'],
    ['reset', 'cut'],
    ['refuse', 'cut'],
    ['status502html', 'status'],
    ['status503html', 'status'],
    ['status504html', 'status'],
    ['html', 'unreadable'],
    ['truncate', 'unreadable'],
    ['garbage', 'unreadable'],
    ['empty', 'unreadable'],
  ];
  test.each(cases)('%s is unknown (%s)', async (mode, why) => {
    await town.fault(SEND, mode, { delayMs: mode === 'hang' ? 600 : 0 });
    const outcome = await town.wechat({ timeoutMs: 200 }).sendSubscribe(alert);
    expect(outcome).toEqual({ kind: 'unknown', why });
    expect(await town.callsTo(SEND)).toHaveLength(1);
    expect(await inbox()).toHaveLength(mode === 'refuse' ? 0 : 1);
  });
});

test.each<FaultMode>(['bom', 'errcode-string', 'extra-fields'])(
  'an answer with %s is understood',
  async (mode) => {
    await town.fault('*', mode);
    expect(await town.wechat().sendSubscribe(alert)).toMatchObject({ kind: 'accepted' });
  },
);

/** A port that was free a moment ago and that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
