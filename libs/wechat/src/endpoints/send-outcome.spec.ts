import { WechatRefusal, WechatUncertain, WechatUnreachable, type Uncertainty } from '../failures';
import { outcomeOfFailure } from './send-outcome';
import { SUBSCRIBE_CODES } from './send-subscribe';

const { endpoint: SEND_ENDPOINT } = SUBSCRIBE_CODES;
const outcomeOf = (thrown: unknown) => outcomeOfFailure(thrown, SUBSCRIBE_CODES);

const TOKEN_ENDPOINT = '/cgi-bin/stable_token';

test.each([
  [43101, 'no-consent'],
  [40003, 'bad-user'],
  [47003, 'bad-data'],
  [41030, 'bad-data'],
  [40037, 'bad-template'],
  [43107, 'banned'],
  [50004, 'banned'],
  [50007, 'banned'],
  [45168, 'words'],
  [48001, 'other'],
  [99999, 'other'],
])('%i is final: %s', (errcode, reason) => {
  const refusal = new WechatRefusal(SEND_ENDPOINT, errcode, 'no rid: 00000001-00000002-00000003');
  expect(outcomeOf(refusal)).toEqual({
    kind: 'refused',
    errcode,
    reason,
    rid: '00000001-00000002-00000003',
  });
});

test.each([-1, 43108, 45009, 45011, 40001, 40014, 42001])('%i may be asked again later', (errcode) => {
  const refusal = new WechatRefusal(SEND_ENDPOINT, errcode, 'no');
  expect(outcomeOf(refusal)).toEqual({ kind: 'later', errcode, rid: null });
});

test('a send that never left may be asked again later', () => {
  const unreachable = new WechatUnreachable(SEND_ENDPOINT, 'ECONNREFUSED');
  expect(outcomeOf(unreachable)).toEqual({ kind: 'later', errcode: null, rid: null });
});

test.each<Uncertainty>(['timeout', 'cut', 'status', 'unreadable'])('%s: nobody knows', (why) => {
  expect(outcomeOf(new WechatUncertain(SEND_ENDPOINT, why))).toEqual({ kind: 'unknown', why });
});

test('without a token nothing was sent, however uncertain the token is', () => {
  expect(outcomeOf(new WechatUncertain(TOKEN_ENDPOINT, 'timeout')).kind).toBe('later');
  expect(outcomeOf(new WechatRefusal(TOKEN_ENDPOINT, 40164, 'ip'))).toMatchObject({
    kind: 'later',
    errcode: 40164,
  });
});
