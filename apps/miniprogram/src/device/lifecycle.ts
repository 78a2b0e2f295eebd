import Taro, { useDidHide, useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro';
import { useState } from 'react';

/** Undoes a `when…`. */
export type Stop = () => void;

/** Each time the app comes to the front: another app, the lock screen or a hidden tab was there before. */
export function whenShown(listener: () => void): Stop {
  Taro.onAppShow(listener);
  return () => Taro.offAppShow(listener);
}

/** Each time the app goes to the back; five seconds later WeChat freezes it. */
export function whenHidden(listener: () => void): Stop {
  Taro.onAppHide(listener);
  return () => Taro.offAppHide(listener);
}

/** Each time the network comes back. */
export function whenOnline(listener: () => void): Stop {
  const changed = ({ isConnected }: { isConnected: boolean }): void => {
    if (isConnected) listener();
  };
  Taro.onNetworkStatusChange(changed);
  return () => Taro.offNetworkStatusChange(changed);
}

/** The list was pulled down; the spinner stays until the work is done. */
export function usePullToRefresh(work: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    void work().finally(() => Taro.stopPullDownRefresh());
  });
}

/** Whether this page is in front: false while another lies over it or the app is in the back. */
export function usePageShown(): boolean {
  const [isShown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  return isShown;
}

/** What this page was opened with, as text. Scans come percent-encoded: read them through `doorCodeOf`. */
export function useRouteQuery(): Readonly<Record<string, string | undefined>> {
  return useRouter().params;
}

/** Back to the top of the page, where a new step begins. */
export const toTop = (): Promise<unknown> => Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
