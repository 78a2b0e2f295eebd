import { openTown, type Town } from '../town.fixture';

let town: Town;
let token: string;
beforeAll(async () => void (town = await openTown()));
beforeEach(async () => {
  token = await town.wechat().accessToken();
});
afterEach(() => town.forget());
afterAll(() => town.close());

async function ask(path: string, body?: object): Promise<Record<string, unknown>> {
  const join = path.includes('?') ? '&' : '?';
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(`${town.url}${path}${join}access_token=${token}`, init);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Record<string, unknown>;
}

test('without a token nothing is looked at', async () => {
  const answer = await fetch(`${town.url}/wxaapi/newtmpl/gettemplate`);
  expect(await answer.json()).toMatchObject({
    errcode: 41001,
    errmsg: expect.stringMatching(/ rid: [\da-f]{8}(-[\da-f]{8}){2}$/),
  });
  token = 'made-up';
  expect(await ask('/wxaapi/newtmpl/gettemplate')).toMatchObject({ errcode: 40001 });
});

describe('private templates', () => {
  const add = (more: object = {}) =>
    ask('/wxaapi/newtmpl/addtemplate', {
      tid: 8602,
      kidList: [1, 2],
      sceneDesc: '办结后请居民评价',
      ...more,
    });

  test('one is picked, listed, not picked twice, and deleted', async () => {
    const { priTmplId } = await add();
    const listed = (await ask('/wxaapi/newtmpl/gettemplate'))['data'] as {
      priTmplId: string;
      content: string;
    }[];
    expect(listed.find((template) => template.priTmplId === priTmplId)).toMatchObject({
      title: '服务评价提醒',
      content: '服务内容:{{thing1.DATA}}\n完成时间:{{time2.DATA}}',
    });
    expect(await add()).toMatchObject({ errcode: 200022 });
    expect(await ask('/wxaapi/newtmpl/deltemplate', { priTmplId })).toMatchObject({ errcode: 0 });
    expect(await add()).toMatchObject({ errcode: 0 });
  });

  test.each([
    [{ tid: 1 }, 200014],
    [{ kidList: [1] }, 200020],
    [{ kidList: [1, 99] }, 200020],
    [{ sceneDesc: '长'.repeat(16) }, 200021],
  ])('%o is refused', async (more, errcode) => expect(await add(more)).toMatchObject({ errcode }));

  test('fifty are enough', async () => {
    const many = Array.from({ length: 50 }, (_none, index) => ({
      priTmplId: `t${index}`,
      title: '',
      content: '',
    }));
    await town.control('PUT', '/templates', many);
    expect(await add()).toMatchObject({ errcode: 200012 });
  });

  test('the public library is read in pages of thirty at most', async () => {
    expect(await ask('/wxaapi/newtmpl/getpubtemplatetitles?ids=616&start=0&limit=1')).toMatchObject({
      count: 2,
      data: [{ tid: 8601 }],
    });
    expect(await ask('/wxaapi/newtmpl/getpubtemplatetitles?ids=616&start=0&limit=31')).toMatchObject({
      errcode: 200017,
    });
    expect(await ask('/wxaapi/newtmpl/getpubtemplatekeywords?tid=8602')).toMatchObject({ count: 3 });
    expect(await ask('/wxaapi/newtmpl/getcategory')).toMatchObject({ data: [{ name: '政务民生' }] });
  });
});

test('a phone number costs a phone code, once; a login code does not buy one', async () => {
  const phone = { openid: 'o-li', phoneNumber: '13900000000' };
  const { code } = await town.control<{ code: string }>('POST', '/phone-codes', phone);
  const login = await town.control<{ code: string }>('POST', '/login-codes', { openid: 'o-li' });
  const redeem = (given: string) => ask('/wxa/business/getuserphonenumber', { code: given });
  expect(await redeem(login.code)).toMatchObject({ errcode: 40029 });
  expect(await redeem(code)).toMatchObject({
    phone_info: { purePhoneNumber: '13900000000', watermark: { appid: 'wx-door' } },
  });
  expect(await redeem(code)).toMatchObject({ errcode: 40029 });
});

test('what is left of a day can be asked, and the day begun again ten times a month', async () => {
  const cgi_path = '/cgi-bin/message/subscribe/send';
  await ask(cgi_path, {});
  expect(await ask('/cgi-bin/openapi/quota/get', { cgi_path })).toMatchObject({
    quota: { daily_limit: 10_000_000, used: 1 },
  });
  expect(await ask('/cgi-bin/openapi/quota/get', { cgi_path: '/nowhere' })).toMatchObject({ errcode: 76021 });
  for (let cleared = 0; cleared < 10; cleared += 1) {
    expect(await ask('/cgi-bin/clear_quota', { appid: 'wx-door' })).toMatchObject({ errcode: 0 });
  }
  expect(await ask('/cgi-bin/clear_quota', { appid: 'wx-door' })).toMatchObject({ errcode: 48006 });
  expect(await ask('/cgi-bin/openapi/quota/get', { cgi_path })).toMatchObject({ quota: { used: 0 } });
});

test('bodies that are no JSON objects are refused in WeChat’s words', async () => {
  const post = async (body: string) =>
    (await fetch(`${town.url}/wxa/msg_sec_check?access_token=${token}`, { method: 'POST', body })).json();
  expect(await post('')).toMatchObject({ errcode: 44002 });
  expect(await post('{"a":')).toMatchObject({ errcode: 47001 });
  expect(await post('[]')).toMatchObject({ errcode: 47001 });
  expect(await ask('/wxa/msg_sec_check')).toMatchObject({ errcode: 43002 });
});
