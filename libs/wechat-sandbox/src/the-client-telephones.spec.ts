import {
  createMemoryTokenStore,
  createSms,
  createVoice,
  createWecom,
  readSmsCallback,
  readVoiceCallback,
  type SendOutcome,
} from '@doorstep/wechat';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LoggedCall } from './call-log';
import type { FaultRule } from './faults/faults';
import { openTown, type Town } from './town.fixture';

const MINUTE = 60_000;
const PHONE = '13800000000';

let town: Town;
beforeAll(async () => void (town = await openTown()));
afterEach(() => town.forget());
afterAll(() => town.close());

const fault = (rule: FaultRule) => town.control('POST', '/faults', rule);
const rung = (to: string) => town.control<{ kind: string; text: string }[]>('GET', `/telephones/${to}`);
const tencent = (way: 'sms' | 'vms') => ({
  baseUrl: `${town.url}/tencent/${way}`,
  secretId: 'id',
  secretKey: 'key',
  region: 'ap-beijing',
  sdkAppId: '1400',
});
const text = (phone = PHONE): Promise<SendOutcome> =>
  createSms(
    { ...tencent('sms'), signName: '家门口' },
    { now: town.now, timeoutMs: 500 },
  )({
    phone,
    templateId: '1001',
    params: ['结冰积雪', '5号楼2单元'],
    ref: 'n1',
  });
const call = (phone = PHONE): Promise<SendOutcome> =>
  createVoice(tencent('vms'), { now: town.now, timeoutMs: 500 })({
    phone,
    templateId: '2001',
    params: ['燃气泄漏', '5号楼'],
    ref: 'n1',
  });
const wecom = (tokenStore = createMemoryTokenStore()) =>
  createWecom({
    baseUrl: town.url,
    corpId: 'ww1',
    secret: 's',
    agentId: '1',
    tokenStore,
    now: town.now,
    timeoutMs: 500,
  });
const card = { userId: 'zhao', title: '有居民反映问题', text: '结冰，5号楼', url: 'http://localhost/#/x' };

describe('a text', () => {
  test('arrives, asked for as the company wants it', async () => {
    expect(await text()).toEqual({ kind: 'accepted', msgid: expect.any(String) as string });
    expect(await rung(PHONE)).toMatchObject([{ kind: 'sms', text: '结冰积雪，5号楼2单元' }]);
    const [{ body }] = (await town.control<LoggedCall[]>('GET', '/calls')) as [LoggedCall];
    expect(body).toEqual({
      PhoneNumberSet: ['+8613800000000'],
      SmsSdkAppId: '1400',
      SignName: '家门口',
      TemplateId: '1001',
      TemplateParamSet: ['结冰积雪', '5号楼2单元'],
      SessionContext: 'n1',
    });
  });

  test('beyond the number’s share it is refused as a limit, and a number that is none as such', async () => {
    await text();
    expect(await text()).toMatchObject({ kind: 'refused', reason: 'limit' });
    await town.pass(MINUTE);
    await text();
    await town.pass(MINUTE);
    expect(await text()).toMatchObject({ reason: 'limit', errcode: 'LimitExceeded.PhoneNumberDailyLimit' });
    expect(await text('010123')).toMatchObject({ kind: 'refused', reason: 'bad-number' });
  });

  test.each<[Omit<FaultRule, 'pattern'>, object]>([
    [
      { mode: 'errcode', code: 'InternalError.Timeout' },
      { kind: 'unknown', why: 'status' },
    ],
    [{ mode: 'errcode', code: 'InternalError.ParseBackendResponseFail' }, { kind: 'unknown' }],
    [{ mode: 'errcode', code: 'InternalError.RequestTimeException' }, { kind: 'later' }],
    [{ mode: 'errcode', code: 'RequestLimitExceeded' }, { kind: 'later' }],
    [
      { mode: 'errcode', code: 'FailedOperation.ContainSensitiveWord' },
      { kind: 'refused', reason: 'words' },
    ],
    [
      { mode: 'errcode', code: 'AuthFailure.SignatureFailure' },
      { kind: 'refused', reason: 'banned' },
    ],
    [{ mode: 'status502html' }, { kind: 'unknown', why: 'status' }],
    [{ mode: 'garbage' }, { kind: 'unknown', why: 'unreadable' }],
    [{ mode: 'reset' }, { kind: 'unknown', why: 'cut' }],
    [
      { mode: 'hang', delayMs: 2_000 },
      { kind: 'unknown', why: 'timeout' },
    ],
  ])('under %j it is %j', async (rule, outcome) => {
    await fault({ pattern: '/tencent/sms/', ...rule });
    expect(await text()).toMatchObject(outcome);
  });
});

describe('a call', () => {
  test('rings, and twice in ten minutes is enough', async () => {
    expect(await call()).toEqual({ kind: 'accepted', msgid: expect.any(String) as string });
    expect(await rung(PHONE)).toMatchObject([{ kind: 'call', text: '燃气泄漏，5号楼' }]);
    await town.pass(MINUTE);
    await call();
    await town.pass(MINUTE);
    expect(await call()).toMatchObject({
      kind: 'refused',
      reason: 'limit',
      errcode: 'LimitExceeded.PhoneNumberTenMinuteLimit',
    });
  });

  test('nobody listening at the company: later, on the same row', async () => {
    const nowhere = createVoice(
      { ...tencent('vms'), baseUrl: 'http://127.0.0.1:59999' },
      { now: town.now, timeoutMs: 500 },
    );
    const outcome = await nowhere({ phone: PHONE, templateId: '2001', params: [], ref: 'n1' });
    expect(outcome).toEqual({ kind: 'later', errcode: null, rid: null });
  });
});

describe('a card in WeCom', () => {
  test('arrives at an account that is there; one that is not has no binding', async () => {
    await town.control('PUT', '/wecom-users', { userIds: ['zhao'] });
    expect(await wecom().sendCard(card)).toMatchObject({ kind: 'accepted' });
    expect(await rung('zhao')).toMatchObject([{ kind: 'wecom', text: '有居民反映问题：结冰，5号楼' }]);
    expect(await wecom().sendCard({ ...card, userId: 'nobody' })).toMatchObject({
      kind: 'refused',
      reason: 'no-binding',
    });
  });

  test('ten senders of two processes fetch one token between them', async () => {
    await town.control('PUT', '/wecom-users', { userIds: ['zhao'] });
    const store = createMemoryTokenStore();
    const processes = [wecom(store), wecom(store)];
    await Promise.all(Array.from({ length: 10 }, (_, n) => processes[n % 2]!.sendCard(card)));
    const calls = await town.control<LoggedCall[]>('GET', '/calls');
    expect(calls.filter(({ path }) => path === '/cgi-bin/gettoken')).toHaveLength(1);
  });

  test.each<[Omit<FaultRule, 'pattern'>, object]>([
    [{ mode: 'errcode', errcode: 42001, count: 1 }, { kind: 'accepted' }],
    [
      { mode: 'errcode', errcode: 45009 },
      { kind: 'later', errcode: 45009 },
    ],
    [
      { mode: 'errcode', errcode: 60020 },
      { kind: 'refused', reason: 'banned' },
    ],
    [{ mode: 'status504html' }, { kind: 'unknown', why: 'status' }],
  ])('under %j it is %j', async (rule, outcome) => {
    await town.control('PUT', '/wecom-users', { userIds: ['zhao'] });
    await fault({ pattern: '/cgi-bin/message/send', ...rule });
    expect(await wecom().sendCard(card)).toMatchObject(outcome);
  });
});

describe('a work message', () => {
  const message = {
    openid: 'o-qian',
    templateId: 'work-1',
    page: 'pages/ticket/index?id=7',
    values: { thing1: '结冰' },
  };
  const send = () => town.wechat().sendWork(message);
  beforeEach(() => town.control('PUT', '/grants/o-qian', { 'duty-alert': 0 }));

  test('reaches whoever has bound and subscribed; nobody else', async () => {
    expect(await send()).toMatchObject({ kind: 'refused', reason: 'no-binding', errcode: 40256 });
    await town.control('PUT', '/work', { openid: 'o-qian', templateIds: [] });
    expect(await send()).toMatchObject({ kind: 'refused', reason: 'no-binding', errcode: 50001 });
    await town.control('PUT', '/work', { openid: 'o-qian', templateIds: ['work-1'] });
    expect(await send()).toEqual({ kind: 'accepted', msgid: null });
    const calls = await town.control<LoggedCall[]>('GET', '/calls');
    expect(calls.at(-1)?.body).toMatchObject({ data: '{"data":{"thing1":{"value":"结冰"}}}' });
  });
});

describe('what the company pushes', () => {
  let pushed: unknown[] = [];
  const server = createServer((request, answer) => {
    let raw = '';
    request.on('data', (chunk: Buffer) => void (raw += chunk.toString()));
    request.on('end', () => {
      pushed.push(request.url === '/sms' ? readSmsCallback(raw) : readVoiceCallback(raw));
      answer.end('{"result":0,"errmsg":"OK"}');
    });
  });
  beforeAll(() => new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening)));
  afterAll(() => server.close());
  beforeEach(async () => {
    pushed = [];
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await town.control('PUT', '/telephone-settings', {
      ...{ voiceCallbackUrl: `${url}/voice`, smsCallbackUrl: `${url}/sms` },
    });
  });
  const manner = (wanted: object) => town.control('PUT', `/telephones/${PHONE}/manner`, wanted);
  const callIdOf = (outcome: SendOutcome) => (outcome.kind === 'accepted' ? outcome.msgid : null);
  const came = async (count: number) => {
    while (pushed.length < count) await new Promise((next) => setImmediate(next));
    return pushed;
  };

  test('a number that never picks up says so by itself, and why', async () => {
    await manner({ calls: 'busy' });
    const callId = callIdOf(await call());
    expect(await came(2)).toEqual([
      { kind: 'in-vain', callId, how: 'unreachable', why: '' },
      { kind: 'in-vain', callId, how: 'busy', why: '用户正忙' },
    ]);
  });

  test('somebody at the sandbox lets it ring, or answers with a key', async () => {
    const callId = callIdOf(await call())!;
    await town.control('POST', `/telephones/${PHONE}/${callId}/end`, { how: 'no-answer' });
    await town.control('POST', `/telephones/${PHONE}/${callId}/key`, { key: '1' });
    expect(await came(3)).toEqual([
      { kind: 'in-vain', callId, how: 'no-answer', why: '' },
      { kind: 'key', callId, key: '1' },
      null,
    ]);
  });

  test('a text arrives, or is lost on the way', async () => {
    const first = callIdOf(await text());
    await town.pass(MINUTE);
    await manner({ areTextsLost: true });
    const second = callIdOf(await text());
    expect(await came(2)).toEqual([
      [{ serial: first, isDelivered: true, why: '用户短信送达成功' }],
      [{ serial: second, isDelivered: false, why: '用户关机' }],
    ]);
  });
});

describe('what the company tells us', () => {
  test('a key, or something else about a call, or rubbish', () => {
    expect(readVoiceCallback('{"voicekey_callback":{"callid":"c1","keypress":1}}')).toEqual({
      kind: 'key',
      callId: 'c1',
      key: '1',
    });
    expect(readVoiceCallback('{"voiceprompt_callback":{"callid":"c1","result":"0"}}')).toBeNull();
    for (const rubbish of ['', '[]', 'null', '<xml/>', '{"voicekey_callback":{}}'])
      expect(() => readVoiceCallback(rubbish)).toThrow(
        expect.objectContaining({ why: 'unreadable' }) as Error,
      );
  });

  test.each([
    ['nobody picked up', { voiceprompt_callback: { callid: 'c1', result: '1' } }, 'no-answer'],
    ['something went wrong', { voiceprompt_callback: { callid: 'c1', result: 2 } }, 'unreachable'],
    ['busy', { voice_failure_callback: { callid: 'c1', failure_reason: '用户正忙' } }, 'busy'],
    ['turned away', { voice_failure_callback: { callid: 'c1', failure_reason: '用户拒接' } }, 'rejected'],
    ['no such number', { voice_failure_callback: { callid: 'c1', failure_reason: '空号' } }, 'unreachable'],
    ['rang out', { voice_failure_callback: { callid: 'c1', failure_reason: '无人接听' } }, 'no-answer'],
  ])('a call in vain: %s', (_, pushed, how) => {
    expect(readVoiceCallback(JSON.stringify(pushed))).toMatchObject({ kind: 'in-vain', callId: 'c1', how });
  });

  test('reports of delivery, several at once', () => {
    const raw = JSON.stringify([
      { sid: 's1', report_status: 'SUCCESS', errmsg: 'DELIVRD' },
      { sid: 's2', report_status: 'FAIL', errmsg: 'UNDELIV', description: '用户关机' },
    ]);
    expect(readSmsCallback(raw)).toEqual([
      { serial: 's1', isDelivered: true, why: 'DELIVRD' },
      { serial: 's2', isDelivered: false, why: '用户关机' },
    ]);
  });
});
