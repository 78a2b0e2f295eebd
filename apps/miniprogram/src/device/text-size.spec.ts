import { bodySize, chooseTextSize, systemFactor, useTextSize } from './text-size';
import Taro, { phone } from '../../test/taro-stub';

beforeEach(() => phone.reset());

test.each([
  ['standard', 1, 18],
  ['large', 1, 22],
  ['larger', 1, 25],
  ['largest', 1, 30],
  ['standard', 1.4, 25],
  ['largest', 1.4, 30],
  ['standard', 0.8, 18],
] as const)('%s text on a phone set to %f is %d px', (chosen, factor, size) => {
  expect(bodySize(chosen, factor)).toBe(size);
});

test('an older WeChat tells its size in pixels', () => {
  Taro.getAppBaseInfo.mockReturnValueOnce({ fontSizeSetting: 23.8 } as never);
  expect(systemFactor()).toBeCloseTo(1.4);
});

test('the choice is kept', () => {
  chooseTextSize('largest');
  expect(useTextSize.getState().chosen).toBe('largest');
  expect([...phone.storage.values()]).toContain('largest');
});
