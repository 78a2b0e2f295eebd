import { phone } from '../../test/taro-stub';
import { stayAwake } from './stay-awake';

afterEach(() => Reflect.deleteProperty(navigator, 'wakeLock'));

test('the screen is kept lit, again after it was hidden, and let go at the end', async () => {
  const release = jest.fn();
  const request = jest.fn(async () => ({ release }));
  Object.assign(navigator, { wakeLock: { request } });
  const stop = stayAwake();
  phone.tell('show');
  expect(request).toHaveBeenCalledTimes(2);
  await Promise.resolve();
  stop();
  phone.tell('show');
  expect(request).toHaveBeenCalledTimes(2);
  expect(release).toHaveBeenCalled();
});

test('where the browser refuses or cannot, nothing breaks', async () => {
  stayAwake()();
  Object.assign(navigator, { wakeLock: { request: () => Promise.reject(new Error('battery')) } });
  const stop = stayAwake();
  await Promise.resolve();
  expect(stop).not.toThrow();
});
