import { WechatRefusal, WechatUncertain } from '../failures';
import { patiently } from './patience';

function failing(times: number, failure: Error) {
  const pauses: number[] = [];
  let asked = 0;
  const answer = patiently({ retries: 3, wait: async (ms) => void pauses.push(ms) }, async () => {
    asked += 1;
    if (asked <= times) throw failure;
    return 'answer';
  });
  return { answer, pauses, asked: () => asked };
}

const busy = new WechatRefusal('/x', -1, 'system error');

test('a busy WeChat is asked again after about one, two and four seconds', async () => {
  const { answer, pauses } = failing(3, busy);
  await expect(answer).resolves.toBe('answer');
  expect(pauses).toHaveLength(3);
  pauses.forEach((pause, attempt) => {
    expect(pause).toBeGreaterThanOrEqual(500 * 2 ** attempt);
    expect(pause).toBeLessThanOrEqual(1_000 * 2 ** attempt);
  });
});

test('after three repetitions it is enough', async () => {
  const { answer, asked } = failing(9, new WechatUncertain('/x', 'timeout'));
  await expect(answer).rejects.toThrow('timeout');
  expect(asked()).toBe(4);
});

test.each([new WechatRefusal('/x', 40003, 'no'), new Error('a bug of ours')])(
  'what will not change is not repeated: %s',
  async (failure) => {
    const { answer, asked } = failing(1, failure);
    await expect(answer).rejects.toBe(failure);
    expect(asked()).toBe(1);
  },
);
