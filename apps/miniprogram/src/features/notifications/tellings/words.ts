export const TELLINGS_WORDS = {
  taken: (name: string, moment: string) => `${name}应了（${moment}）`,
  nobody: '还没有人应',
  next: (moment: string) => `再没人应，${moment}再往上叫`,
  seen: (name: string, moment: string) => `${name}看到了（${moment}）`,
  shown: (moment: string) => `${moment}在手机上看到`,
  notShown: '还不知道看到没有',
  way: (way: string, result: string) => `${way}：${result}`,
  byline: (moment: string, detail: string) => (detail === '' ? moment : `${moment} · ${detail}`),
  whose: (name: string) => `${name}最近被叫的每一次`,
  none: '最近没有叫过',
  noneWords: '有事叫到的时候，怎么叫的、叫到没有，都记在这里。',
} as const;
