import type { ApiMaker } from './api';
import type { Person } from './person';

type Listener = (news: object) => void;

/** Things the phone tells the app on its own. */
export class Announcements {
  readonly #listeners = new Map<string, Set<Listener>>();
  on = (event: string) => (listener: Listener) => void this.#of(event).add(listener);
  off = (event: string) => (listener?: Listener) =>
    void (listener ? this.#of(event).delete(listener) : this.#of(event).clear());
  tell(event: string, news: object): void {
    [...this.#of(event)].forEach((listener) => listener(news));
  }
  #of(event: string): Set<Listener> {
    const known = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, known);
    return known;
  }
}

const WINDOW = {
  pixelRatio: 2,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 756,
  statusBarHeight: 44,
  screenTop: 88,
};
const SAFE_AREA = { left: 0, right: 390, top: 44, bottom: 810, width: 390, height: 766 };

/** What the phone and WeChat tell about themselves: a phone of ordinary size, base library 3.10.0. */
export function system(
  make: ApiMaker,
  person: Person,
  announcements: Announcements,
): Record<string, unknown> {
  const { on, off } = announcements;
  const appBase = () => ({
    SDKVersion: '3.10.0',
    version: '8.0.62',
    language: 'zh_CN',
    theme: 'light',
    host: { env: 'WeChat' },
    fontSizeSetting: Math.round(17 * person.textScale),
    fontSizeScaleFactor: person.textScale,
  });
  const device = () => ({
    brand: 'devtools',
    model: 'pretend phone',
    platform: 'android',
    system: 'Android 12',
    benchmarkLevel: 20,
  });
  const windows = () => ({ ...WINDOW, safeArea: SAFE_AREA });
  const announced = [
    'AppShow',
    'AppHide',
    'NetworkStatusChange',
    'Error',
    'UnhandledRejection',
    'PageNotFound',
    'ThemeChange',
    'WindowResize',
    'MemoryWarning',
    'KeyboardHeightChange',
  ];
  return {
    env: { USER_DATA_PATH: 'http://usr' },
    canIUse: make.synchronous('canIUse', () => true),
    getAppBaseInfo: make.synchronous('getAppBaseInfo', appBase),
    getDeviceInfo: make.synchronous('getDeviceInfo', device),
    getWindowInfo: make.synchronous('getWindowInfo', windows),
    getSystemSetting: make.synchronous('getSystemSetting', () => ({ deviceOrientation: 'portrait' })),
    getSystemInfoSync: make.synchronous('getSystemInfoSync', () => ({
      ...appBase(),
      ...device(),
      ...windows(),
    })),
    getAccountInfoSync: make.synchronous('getAccountInfoSync', () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop' },
    })),
    getMenuButtonBoundingClientRect: make.synchronous('getMenuButtonBoundingClientRect', () => ({
      width: 87,
      height: 32,
      top: 48,
      right: 383,
      bottom: 80,
      left: 296,
    })),
    getNetworkType: make.asynchronous('getNetworkType', () => ({
      networkType: person.isOnline ? 'wifi' : 'none',
    })),
    ...Object.fromEntries(
      announced.flatMap((event) => [
        [`on${event}`, on(event)],
        [`off${event}`, off(event)],
      ]),
    ),
  };
}
