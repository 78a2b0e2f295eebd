import { whenShown, type Stop } from './lifecycle';

/**
 * Keeps the screen lit while it hangs on the wall, in the browser, where the station's tablet opens its link. A browser that
 * does not let us, or cannot, dims as it is set to.
 */
export function stayAwake(): Stop {
  if (process.env.TARO_ENV === 'weapp' || !('wakeLock' in navigator)) return () => undefined;
  let lock: WakeLockSentinel | undefined;
  const take = (): void =>
    void navigator.wakeLock.request('screen').then(
      (held) => (lock = held),
      () => undefined,
    );
  take();
  const stop = whenShown(take);
  return () => {
    stop();
    void lock?.release();
  };
}
