/** The sentences of the badge, for whoever shows it and whoever checks it. */
export const BADGE_WORDS = {
  show: '亮出上门证',
  title: '上门证',
  howToShow: '请居民用微信扫一扫。一分钟换一次，截图没有用。',
  label: '上门证二维码',
  expected: (when: string) => `${when}约好上门`,
  check: '核对来人的上门证',
  checkNote: '来人按门铃，请他亮出上门证，您用微信扫一扫。对上了再开门。',
  isOurs: '对上了，是驿站约好的人',
  isNotOurs: '对不上，先别开门',
  anew: '再扫一次',
  notABadge: '扫到的不是上门证，请他再亮一次。',
  noCamera: '相机没打开，请再点一次，或打驿站电话问问。',
  callStation: '打电话给驿站',
} as const;
