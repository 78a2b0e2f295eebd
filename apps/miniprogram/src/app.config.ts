const dark = process.env.TARO_ENV === 'weapp';

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
    'pages/people/index',
    'pages/doors/index',
    'pages/duties/index',
    'pages/market/index',
    'pages/check-in/index',
    'pages/handover/index',
    'pages/roster/index',
    'pages/drafting/index',
    'pages/duty-rules/index',
    'pages/post/index',
  ],
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
