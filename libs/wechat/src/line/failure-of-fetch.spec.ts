import { failureOfFetch } from './failure-of-fetch';

const refused = { code: 'ECONNREFUSED' };
const reset = { code: 'ECONNRESET' };

test.each([
  ['nobody listens', { cause: refused }, 'WechatUnreachable'],
  ['no address', { cause: { code: 'ENOTFOUND' } }, 'WechatUnreachable'],
  [
    'nobody listens on any address',
    { cause: { code: 'X', errors: [refused, refused] } },
    'WechatUnreachable',
  ],
  ['one address refused, one broke', { cause: { errors: [refused, reset] } }, 'WechatUncertain'],
  ['a certificate we do not trust', { cause: { code: 'CERT_HAS_EXPIRED' } }, 'WechatUnreachable'],
  ['cut in the middle', { cause: reset }, 'WechatUncertain'],
  ['closed by the other side', { cause: { code: 'UND_ERR_SOCKET' } }, 'WechatUncertain'],
  ['no reason given', {}, 'WechatUncertain'],
])('%s', (_name, thrown, name) => expect(failureOfFetch('/x', thrown)).toMatchObject({ name }));

test('our own time limit is a timeout', () => {
  expect(failureOfFetch('/x', { name: 'TimeoutError' })).toMatchObject({ why: 'timeout' });
});
