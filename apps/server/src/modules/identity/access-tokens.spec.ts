import { Refusal } from '@doorstep/domain';
import { readConfig } from '../../platform/config';
import { AccessTokens } from './access-tokens';

const config = (secret: string) =>
  readConfig({
    DATABASE_URL: 'postgres://localhost/x',
    TOKEN_SECRET: secret,
    WECHAT_APP_ID: 'wx1',
    WECHAT_SECRET: 'sandbox-secret',
    WECHAT_API_BASE: 'http://127.0.0.1:1',
  });
const tokens = new AccessTokens(config('one secret that is long enough for everybody'));
const qian = {
  personId: 'qian',
  role: 'party' as const,
  stationId: 's1',
  partyId: 'p1',
  grantId: 'g1',
  sessionId: 'f1',
};
const noon = new Date('2026-11-22T12:00:00Z');
const later = new Date('2026-11-22T12:10:00Z');

test('a token tells who wears which hat, until its last second', () => {
  const token = tokens.issue(qian, later);
  expect(tokens.read(token, noon)).toEqual(qian);
  expect(tokens.read(token, new Date(later.getTime() - 1))).toEqual(qian);
  expect(tokens.read(token, later)).toBeInstanceOf(Refusal);
});

test.each([
  [
    'another secret',
    () => new AccessTokens(config('a different secret, just as long as the first')).issue(qian, later),
  ],
  [
    'a changed payload',
    () => tokens.issue(qian, later).replace(/\.(.)/, (_, first: string) => `.${first === 'e' ? 'f' : 'e'}`),
  ],
  [
    'no algorithm',
    () =>
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${tokens.issue(qian, later).split('.')[1]}.`,
  ],
  ['a fourth part', () => `${tokens.issue(qian, later)}.x`],
  ['words', () => 'open sesame'],
])('a token with %s is nobody', (_, forge) => {
  expect(tokens.read(forge(), noon)).toBeInstanceOf(Refusal);
});
