import { WechatRefusal } from '../failures';
import { SEND_WITHIN_MS, withToken } from './with-token';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A token that is stale, and another that takes so long to come. */
const renewedAfter = (ms: number) => ({
  current: async () => 'stale',
  renewed: async () => {
    jest.advanceTimersByTime(ms);
    return 'fresh';
  },
});

function asking(asked: string[]) {
  return async (token: string) => {
    asked.push(token);
    if (token === 'stale') throw new WechatRefusal('/send', 42001, 'access_token expired');
    return 'said';
  };
}

test('a stale token is renewed and asked with once more, however long it takes', async () => {
  const asked: string[] = [];
  expect(await withToken(renewedAfter(60_000), asking(asked))).toBe('said');
  expect(asked).toEqual(['stale', 'fresh']);
});

test('what had to be said within a second is not said later than that: its refusal goes back', async () => {
  const asked: string[] = [];
  await expect(
    withToken(renewedAfter(SEND_WITHIN_MS + 1), asking(asked), SEND_WITHIN_MS),
  ).rejects.toMatchObject({
    errcode: 42001,
  });
  expect(asked).toEqual(['stale']);
  expect(await withToken(renewedAfter(SEND_WITHIN_MS - 1), asking([]), SEND_WITHIN_MS)).toBe('said');
});
