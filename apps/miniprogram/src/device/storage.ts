import Taro from '@tarojs/taro';
import { launchQuery } from './launch-query';

/** One thing this phone remembers, under one name. */
export interface Slot<T> {
  read(): T | undefined;
  write(value: T): void;
  forget(): void;
}

/**
 * Opens a named place in the phone's storage. Change the name when the shape changes: what an older version wrote
 * is then simply not there. Pretend phones on one screen (`?phone=li`) keep apart by a prefix of their own.
 */
export function slot<T>(name: string): Slot<T> {
  const key = (): string => `${prefix()}${name}`;
  return {
    read() {
      const kept: unknown = Taro.getStorageSync(key());
      return kept === '' || kept === undefined || kept === null ? undefined : (kept as T);
    },
    write: (value) => Taro.setStorageSync(key(), value),
    forget: () => Taro.removeStorageSync(key()),
  };
}

function prefix(): string {
  const phone = launchQuery('phone');
  return phone === undefined ? 'doorstep:' : `doorstep:${phone}:`;
}
