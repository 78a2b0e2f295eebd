import Taro, { phone } from '../../test/taro-stub';
import { askToSubscribe } from './subscribe';

beforeEach(() => phone.reset());

test('WeChat is asked within the tap itself, before anything else runs, for five templates at most', () => {
  void askToSubscribe(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(
    expect.objectContaining({ tmplIds: ['a', 'b', 'c', 'd', 'e'] }),
  );
});

test('only real answers count, and a failure is simply no consent', async () => {
  Taro.requestSubscribeMessage.mockResolvedValueOnce({
    errMsg: 'ok',
    a: 'accept',
    b: 'reject',
    c: '?',
  } as never);
  expect(await askToSubscribe(['a', 'b', 'c'])).toEqual({ a: 'accept', b: 'reject' });
  Taro.requestSubscribeMessage.mockRejectedValueOnce({ errCode: 20004 });
  expect(await askToSubscribe(['a'])).toEqual({});
  expect(await askToSubscribe([])).toEqual({});
});

test('in the demo the pretend WeChat hears what was tapped', async () => {
  process.env.TARO_ENV = 'h5';
  window.history.replaceState(null, '', '/?openid=oLI&sandbox=/wx');
  phone.server = () => ({
    status: 200,
    data: { errMsg: 'requestSubscribeMessage:ok', a: 'reject', grants: {} },
  });
  Taro.showModal.mockResolvedValueOnce({ confirm: false, cancel: true });
  expect(await askToSubscribe(['a'])).toEqual({ a: 'reject' });
  expect(phone.letters).toMatchObject([
    {
      url: '/wx/__sandbox/popup',
      data: { openid: 'oLI', decisions: [{ templateId: 'a', answer: 'reject' }] },
    },
  ]);
  window.history.replaceState(null, '', '/');
  process.env.TARO_ENV = 'weapp';
});
