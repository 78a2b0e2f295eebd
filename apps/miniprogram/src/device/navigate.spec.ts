import Taro, { phone } from '../../test/taro-stub';
import { back, go, openPath, urlOf } from './navigate';
import { HOME, ROUTES } from './routes';

beforeEach(() => phone.reset());

test('a page is opened on top, its query escaped', async () => {
  await go('door', { code: '一 & 二' });
  expect(phone.pages.at(-1)).toBe(`${ROUTES.door}?code=${encodeURIComponent('一 & 二')}`);
  expect(phone.pages).toHaveLength(2);
});

test('what is not given is not in the address', () => {
  expect(urlOf('door', {})).toBe(`/${ROUTES.door}`);
});

test('nine pages deep a tap still leads on, in place of the last page', async () => {
  phone.pages = Array.from({ length: 9 }, (_, n) => `page${n}`);
  await go('door', {});
  expect(phone.pages).toHaveLength(9);
  expect(Taro.navigateTo).not.toHaveBeenCalled();
});

test('back leads home when there is nothing behind', async () => {
  phone.pages = ['pages/ticket/index'];
  await back();
  expect(phone.pages).toEqual([ROUTES[HOME]]);
});

test('a message that names a page of another version leads home', async () => {
  await openPath('pages/gone/index?id=1');
  expect(phone.pages.at(-1)).toBe(ROUTES[HOME]);
  await openPath(`${ROUTES.door}?code=3`);
  expect(phone.pages.at(-1)).toBe(`${ROUTES.door}?code=3`);
});
