import { ROLE_WORDS, type AttemptResult, type Role } from '@doorstep/domain';

/** In which place somebody heard of a matter. */
export const asWords = (as: Role, partyName: string | null): string => {
  if (as === 'resident') return '反映的居民';
  return as === 'party' ? (partyName ?? ROLE_WORDS.party) : ROLE_WORDS[as];
};

export const TELLINGS_WORDS = {
  taken: (name: string, moment: string) => `${name}应了（${moment}）`,
  nobody: '还没有人应',
  notWaiting: '这件事现在不用叫人',
  next: (moment: string) => `再没人应，${moment}再往上叫`,
  seen: (name: string, moment: string) => `${name}看到了（${moment}）`,
  shown: (moment: string) => `${moment}在手机上看到`,
  notShown: '还不知道看到没有',
  way: (way: string, result: string) => `${way}：${result}`,
  byline: (moment: string, detail: string) => (detail === '' ? moment : `${moment} · ${detail}`),
  nobodyThere: '这一步没有人可叫',
  others: '还告诉了谁',
  who: (name: string, as: string) => `${name}（${as}）`,
  neighbours: (count: number) => `还告诉了${count}位有同样情况的邻居。`,
  all: (count: number) => `看全部${count}条`,
  fewer: '收起',
  open: '看这件事',
  openLabel: (title: string, body: string) => `看这件事：${body === '' ? title : `${title}，${body}`}`,
  whose: (name: string) => `${name}最近被叫的每一次`,
  none: '最近没有叫过',
  noneWords: '有事叫到的时候，怎么叫的、叫到没有，都记在这里。',
} as const;

/** What came of a message, said to the one it was for. */
export const MY_WECHAT: Record<AttemptResult, string> = {
  accepted: '发到您的微信了',
  gathered: '和别的事合在一条微信里告诉您了',
  later: '微信一时太忙，过一会儿再发',
  unknown: '微信没有回音，不知道您收到没有',
  refused: '微信没有收下：您可能没有同意接收提醒',
  'no-credit': '微信没有收下：您还没有同意接收提醒，或者同意的次数用完了',
  'last-credit': '您只剩一次微信提醒，留着请您看一看、问您的时候用，这一条没有发到微信',
  'no-account': '没有发到微信：这里还没有连上您的微信',
  limit: '今天发得够多了，没有再发到您的微信',
  superseded: '后来有了新的进展，这一条没有再发到微信',
};

export const TOLD_ME_WORDS = {
  inbox: '放在“消息”里了，随时能看',
  line: (words: string, moment: string) => `${words}（${moment}）`,
  shown: (moment: string) => `您${moment}看到的`,
  none: '这件事还没有告诉过您什么',
  noneWords: '一有进展就告诉您，都放在“消息”里，也记在这里。',
  missed: '想在微信里也收到？点下面的按钮，同意一次，微信就能多给您发一条。',
  ask: '添一条微信提醒',
  given: '好，微信又能多提醒您一次。',
  refused: '没有打开微信提醒。您随时可以到“消息”里看。',
} as const;
