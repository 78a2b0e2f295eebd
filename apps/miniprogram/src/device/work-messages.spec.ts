import { bindToWork, canBindToWork } from './work-messages';

const wechat = globalThis as { wx?: unknown };
const env = process.env.TARO_ENV ?? 'h5';
afterEach(() => {
  delete wechat.wx;
  process.env.TARO_ENV = env;
});

const asking = (answer: { bindingStatus?: string } | null) => {
  const bindEmployeeRelation = jest.fn(
    ({ success, fail }: { success: (given: object) => void; fail: () => void }) =>
      answer === null ? fail() : success(answer),
  );
  wechat.wx = { canIUse: () => true, bindEmployeeRelation };
  return bindEmployeeRelation;
};

test('only a WeChat that knows work messages can bind to them', () => {
  process.env.TARO_ENV = 'weapp';
  expect(canBindToWork()).toBe(false);
  asking(null);
  expect(canBindToWork()).toBe(true);
  process.env.TARO_ENV = 'h5';
  expect(canBindToWork()).toBe(false);
});

test.each([
  [{ bindingStatus: 'accept' }, true],
  [{ bindingStatus: 'reject' }, false],
  [{}, false],
  [null, false],
])('WeChat answers %j: bound is %s', async (answer, isBound) => {
  const asked = asking(answer);
  expect(await bindToWork(['1', '2', '3', '4', '5', '6', '7'])).toBe(isBound);
  expect(asked).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['1', '2', '3', '4', '5', '6'] }));
});

test('without templates, or without WeChat, the answer is no', async () => {
  expect(await bindToWork(['1'])).toBe(false);
  asking({ bindingStatus: 'accept' });
  expect(await bindToWork([])).toBe(false);
});
