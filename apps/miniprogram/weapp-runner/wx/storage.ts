import { WxFailure, type ApiMaker } from './api';

const MOST_PER_KEY = 1_048_576;
const MOST = 10 * MOST_PER_KEY;

/** The phone's storage: text inside, 1 MB a key, 10 MB in all. Give the same map to a second start to play a restart. */
export function storage(make: ApiMaker, kept: Map<string, string>): Record<string, unknown> {
  const put = (key: string, data: unknown): void => {
    const text = JSON.stringify(data) ?? 'null';
    const others = [...kept].reduce((sum, [name, words]) => (name === key ? sum : sum + words.length), 0);
    if (text.length > MOST_PER_KEY || others + text.length > MOST) throw new WxFailure('exceed max size');
    kept.set(key, text);
  };
  const get = (key: string): unknown => {
    const text = kept.get(key);
    return text === undefined ? '' : (JSON.parse(text) as unknown);
  };
  return {
    setStorageSync: make.synchronous('setStorageSync', (key: string, data: unknown) => put(key, data)),
    getStorageSync: make.synchronous('getStorageSync', (key: string) => get(key)),
    removeStorageSync: make.synchronous('removeStorageSync', (key: string) => void kept.delete(key)),
    clearStorageSync: make.synchronous('clearStorageSync', () => kept.clear()),
    getStorageInfoSync: make.synchronous('getStorageInfoSync', () => ({ keys: [...kept.keys()] })),
    setStorage: make.asynchronous('setStorage', ({ key, data }: { key: string; data: unknown }) => {
      put(key, data);
      return {};
    }),
    getStorage: make.asynchronous('getStorage', ({ key }: { key: string }) => {
      if (!kept.has(key)) throw new WxFailure('data not found');
      return { data: get(key) };
    }),
    removeStorage: make.asynchronous('removeStorage', ({ key }: { key: string }) => {
      kept.delete(key);
      return {};
    }),
  };
}
