import { AbortController } from './abort-controller';

test('listeners hear an abort once, with its reason', () => {
  const controller = new AbortController();
  const heard = jest.fn();
  const deaf = jest.fn();
  controller.signal.addEventListener('abort', heard);
  controller.signal.addEventListener('abort', deaf);
  controller.signal.removeEventListener('abort', deaf);
  controller.abort('enough');
  controller.abort('again');
  expect(heard).toHaveBeenCalledTimes(1);
  expect(deaf).not.toHaveBeenCalled();
  expect(controller.signal.aborted).toBe(true);
  expect(() => controller.signal.throwIfAborted()).toThrow('enough');
});
