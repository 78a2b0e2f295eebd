import 'fake-indexeddb/auto';
import { phone } from '../../test/taro-stub';
import { keepFile, letGo, pathOf } from './kept-files';

/** jsdom has no blob addresses; these two lines are the browser's side of them. */
const blobs = new Map<string, Blob>();
const addressOf = (blob: Blob): string => {
  const address = `blob:${blobs.size}`;
  blobs.set(address, blob);
  return address;
};

beforeEach(() => {
  phone.reset();
  Object.assign(globalThis, {
    fetch: async (address: string) => ({ blob: async () => blobs.get(address) }),
    structuredClone: <T>(value: T) => value,
  });
  Object.assign(URL, { createObjectURL: addressOf });
  process.env.TARO_ENV = 'h5';
});
afterEach(() => {
  process.env.TARO_ENV = 'weapp';
  window.history.replaceState(null, '', '/');
});

test('in the browser the bytes lie in the page’s database until they are let go', async () => {
  const ice = new Blob(['ice']);
  const kept = await keepFile(addressOf(ice), 'photo');
  expect(kept).toEqual({ id: expect.any(String), kind: 'photo', path: '' });
  expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
  const shown = await pathOf(kept);
  expect(blobs.get(shown ?? '')).toEqual(ice);
  await letGo(kept);
  expect(await pathOf(kept)).toBeUndefined();
});

test('pretend phones on one screen keep their files apart', async () => {
  window.history.replaceState(null, '', '/?phone=li');
  const kept = await keepFile(addressOf(new Blob(['ice'])), 'photo');
  window.history.replaceState(null, '', '/?phone=zhao');
  expect(await pathOf(kept)).toBeUndefined();
});

test('on WeChat the temporary file is moved to where it survives a restart', async () => {
  process.env.TARO_ENV = 'weapp';
  const kept = await keepFile('tmp/note.mp3', 'voice', 7);
  expect(kept).toMatchObject({ kind: 'voice', path: 'saved/tmp/note.mp3', seconds: 7 });
  expect(await pathOf(kept)).toBe('saved/tmp/note.mp3');
  await letGo(kept);
});
