import { useEffect, useState } from 'react';

const WIDE = '(min-width: 900px)';

/** Whether there is room for a whole month side by side: a browser on a desk. A phone never is, and WeChat is asked nothing. */
export function useWide(): boolean {
  const [isWide, setWide] = useState(() => screenOf()?.matches === true);
  useEffect(() => {
    const watched = screenOf();
    if (!watched) return;
    const turned = (): void => setWide(watched.matches);
    turned();
    watched.addEventListener('change', turned);
    return () => watched.removeEventListener('change', turned);
  }, []);
  return isWide;
}

function screenOf(): MediaQueryList | undefined {
  if (process.env.TARO_ENV === 'weapp' || typeof window.matchMedia !== 'function') return undefined;
  return window.matchMedia(WIDE);
}
