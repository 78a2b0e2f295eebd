import type { OpenPage } from '../logic/page-stack';
import type { ApiMaker } from './api';
import type { Person } from './person';

/** What WeChat draws over a page on the app's behalf. */
export interface Overlay {
  toast: string;
  loading: string;
}

/** Toasts, dialogs, titles and trembling; `overlay` is what stands over the page now. */
export function showing(parts: {
  make: ApiMaker;
  person: Person;
  top: () => OpenPage;
  overlay: Overlay;
}): Record<string, unknown> {
  const { make, person, top, overlay } = parts;
  const done = (api: string) => make.asynchronous(api, () => ({}));
  const quiet = [
    'vibrateShort',
    'vibrateLong',
    'pageScrollTo',
    'stopPullDownRefresh',
    'startPullDownRefresh',
    'setNavigationBarColor',
    'showNavigationBarLoading',
    'hideNavigationBarLoading',
    'hideHomeButton',
    'setBackgroundColor',
    'setBackgroundTextStyle',
    'hideShareMenu',
    'showShareMenu',
    'setTabBarBadge',
    'removeTabBarBadge',
    'showTabBarRedDot',
    'hideTabBarRedDot',
    'hideKeyboard',
  ];
  return {
    ...Object.fromEntries(quiet.map((api) => [api, done(api)])),
    showToast: make.asynchronous('showToast', ({ title }: { title: string }) => {
      person.toasts.push(title);
      overlay.toast = title;
      return {};
    }),
    hideToast: make.asynchronous('hideToast', () => {
      overlay.toast = '';
      return {};
    }),
    showLoading: make.asynchronous('showLoading', ({ title }: { title: string }) => {
      overlay.loading = title;
      return {};
    }),
    hideLoading: make.asynchronous('hideLoading', () => {
      overlay.loading = '';
      return {};
    }),
    showModal: make.asynchronous(
      'showModal',
      ({ title = '', content = '' }: { title?: string; content?: string }) => {
        person.modals.push({ title, content });
        const confirm = person.answerModal({ title, content });
        return { confirm, cancel: !confirm };
      },
    ),
    setNavigationBarTitle: make.asynchronous('setNavigationBarTitle', ({ title }: { title: string }) => {
      top().title = title;
      return {};
    }),
  };
}
