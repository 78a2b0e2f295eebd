import { WechatRefusal, WechatUncertain } from '../failures';
import { readAnswer } from './read-answer';

const read = (text: string) => readAnswer('/x', new TextEncoder().encode(text));

test.each([
  ['no errcode at all', '{"openid":"o"}'],
  ['errcode 0', '{"errcode":0,"openid":"o"}'],
  ['errcode as a string', '{"errcode":"0","openid":"o"}'],
  ['a byte-order mark', '\uFEFF{"openid":"o"}'],
  ['two of them and space around', '\uFEFF\uFEFF \n{"openid":"o"}\n'],
  ['fields nobody knows', '{"openid":"o","neu":{"a":[1]}}'],
])('%s is a success', (_name, text) => expect(read(text)).toMatchObject({ openid: 'o' }));

test.each([
  '{"errcode":43101,"errmsg":"no rid: 1a-2b-3c"}',
  '{"errcode":"43101","errmsg":"no rid: 1a-2b-3c"}',
])('a refusal carries code, words and request id: %s', (text) => {
  let thrown: unknown;
  try {
    read(text);
  } catch (refusal) {
    thrown = refusal;
  }
  expect(thrown).toBeInstanceOf(WechatRefusal);
  expect(thrown).toMatchObject({
    endpoint: '/x',
    errcode: 43101,
    errmsg: 'no rid: 1a-2b-3c',
    rid: '1a-2b-3c',
  });
});

test.each(['{"errcode":0,"errm', '', '<html>502</html>', 'ok', 'null', '[]', '"x"', '{"errcode":"soon"}'])(
  'nobody knows what this means: %s',
  (text) => expect(() => read(text)).toThrow(WechatUncertain),
);

test('a long message id keeps its digits, short numbers stay numbers', () => {
  expect(read('{"msgid":1864323726461255681,"expires_in":7200,"prob":0.5}')).toEqual({
    msgid: '1864323726461255681',
    expires_in: 7200,
    prob: 0.5,
  });
});
