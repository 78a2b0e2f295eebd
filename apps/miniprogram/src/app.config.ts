const dark = process.env.TARO_ENV === 'weapp';

/**
 * What is opened once in a while, most of it by whoever looks after a station: a package of its own each, so that the
 * first one, which every old phone must load, stays small. Fetched ahead while the page they are opened from is read.
 */
const APART = [
  'pages/drafting',
  'pages/duty-rules',
  'pages/people',
  'pages/doors',
  'pages/tellings',
  'pages/told',
  'pages/silence',
  'pages/watch',
  'pages/papers',
  'pages/station-rules',
  'pages/overview',
  'pages/scorecard',
  'pages/district',
  'pages/season-calendar',
];

/** Every page WeChat can open. The window colours come from theme.json on WeChat, so that they follow the dark setting. */
export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/door/index',
    'pages/report/index',
    'pages/mine/index',
    'pages/ticket/index',
    'pages/board/index',
    'pages/work/index',
    'pages/inbox/index',
    'pages/me/index',
    'pages/register/index',
    'pages/duties/index',
    'pages/market/index',
    'pages/check-in/index',
    'pages/handover/index',
    'pages/roster/index',
    'pages/post/index',
    'pages/alerts/index',
    'pages/wall/index',
    'pages/wishes/index',
    'pages/wish/index',
    'pages/offer/index',
    'pages/wish-board/index',
    'pages/pairing/index',
    'pages/badge/index',
    'pages/hours/index',
    'pages/errand/index',
    'pages/directory/index',
    'pages/call-backs/index',
    'pages/sweep/index',
    'pages/cluster/index',
    'pages/public-board/index',
    'pages/paper-lines/index',
    'pages/season/index',
  ],
  subPackages: APART.map((root) => ({ root, pages: ['index'] })),
  preloadRule: { 'pages/me/index': { network: 'wifi' as const, packages: APART } },
  window: {
    navigationBarTitleText: '家门口',
    navigationBarBackgroundColor: dark ? '@windowBackground' : '#fbf4e9',
    navigationBarTextStyle: (dark ? '@windowText' : 'black') as 'black',
    backgroundColor: dark ? '@windowBackground' : '#fbf4e9',
    backgroundTextStyle: (dark ? '@loadingDots' : 'dark') as 'dark',
  },
  ...(dark ? { darkmode: true, themeLocation: 'theme.json' } : {}),
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
