import { phone } from '../../test/taro-stub';
import { slot } from './storage';

beforeEach(() => phone.reset());
afterEach(() => {
  process.env.TARO_ENV = 'weapp';
  window.history.replaceState(null, '', '/');
});

test('what was written is read again, and gone after forgetting', () => {
  const draft = slot<{ words: string }>('draft');
  expect(draft.read()).toBeUndefined();
  draft.write({ words: '楼道结冰' });
  expect(slot<{ words: string }>('draft').read()).toEqual({ words: '楼道结冰' });
  draft.forget();
  expect(draft.read()).toBeUndefined();
});

test('two pretend phones on one screen do not see each other', () => {
  process.env.TARO_ENV = 'h5';
  window.history.replaceState(null, '', '/?phone=li');
  slot<string>('draft').write('李阿姨的草稿');
  window.history.replaceState(null, '', '/?phone=zhao');
  expect(slot<string>('draft').read()).toBeUndefined();
  window.history.replaceState(null, '', '/?phone=li');
  expect(slot<string>('draft').read()).toBe('李阿姨的草稿');
});
