import type { HandoverItem, HandoverSheet } from '@doorstep/contracts';
import type { Drawing } from '../../theme/drawings';
import type { TagProps } from '../../ui/tag';

export const HANDOVER_WORDS = {
  empty: '眼下没有要交接的',
  emptyWords: '下班前半小时，交接单会自动写好。',
  draftNow: '现在就写交接单',
  drafted: '写好了，看看有没有要补的。',
  others: '别的交接单',
  done: '以前的交接单',
  from: (words: string) => `交班：${words}`,
  to: (words: string) => `接班：${words}`,
  noNext: '下一班还没定',
  nobody: '还没有人',
  given: (name: string, moment: string) => `${name} ${moment} 交的班`,
  givenByItself: (moment: string) => `${moment} 到点自动交的班`,
  items: '要交接的事',
  noItems: '没有留下没办完的事',
  due: (moment: string) => `最晚${moment}`,
  openTicket: '看这件事',
  addNote: '添一句话',
  noteLabel: '想告诉下一班什么？',
  noteSend: '添上',
  noteMissing: '先写一句话。',
  noted: '添上了。',
  notes: ['钥匙在抽屉里', '暖壶灌好了', '有位阿姨还会再来', '电表箱的事等师傅回话'],
  give: '交给下一班',
  giveKind: '看一遍，没漏的就交给下一班。',
  gaveIt: '交好了，辛苦您了。',
  waiting: '交出去了，等下一班接。没接下之前，还请您留着心。',
  waitingSecretary: '都答过了，没接的等站长来定。',
  waitingYou: '都答过了，没接的等您来定。',
  notYet: '上一班还没交，您可以先看看。',
  left: (count: number) => `还有${count}项没接`,
  takeAll: (count: number) => (count === 1 ? '接下' : `${count}项全部接下`),
  take: '接下',
  takeAfterAll: '还是接下',
  refuse: '不接',
  tookOne: '接下了。',
  tookAll: '都接下了，辛苦您了。',
  refuseTitle: '不接这一项',
  refuseKind: '不接的事留在上一班手里，站长马上会知道。',
  why: '为什么不接？',
  whyMissing: '请点一个，或者说一句为什么。',
  ownWords: '也可以自己说一句',
  reasons: ['说得不清楚', '东西没交到手', '这事已经办完了', '不归驿站管'],
  refuseSend: '不接，告诉站长',
  refused: '记下了，站长会来定。',
  settle: '由我来定',
  settleTitle: '站长来定',
  settleLabel: '怎么定的？',
  settleMissing: '请说一句怎么定的。',
  outcomes: ['我来跟进', '还由上一班跟进', '跟下一班说好了，由他们跟进', '这事了结了'],
  settleSend: '就这么定',
  settled: '定下了，两班的人都会知道。',
  completed: '交接完成',
  completedAt: (moment: string) => `${moment} 都接下了，一件没漏。`,
  completedEmpty: (moment: string) => `${moment} 交接好了，没有留下没办完的事。`,
  completedSettled: (moment: string) => `${moment} 交接好了，没接的由站长定了。`,
  open: '打开这张交接单',
} as const;

type Look = { words: string; tone: NonNullable<TagProps['tone']>; icon: Drawing };

export const ITEM_LOOKS: Record<HandoverItem['state'], Look> = {
  pending: { words: '没接', tone: 'wish', icon: 'question' },
  accepted: { words: '接下了', tone: 'leaf', icon: 'check' },
  refused: { words: '没接成', tone: 'alarm', icon: 'alert' },
  settled: { words: '定下了', tone: 'sky', icon: 'check' },
};

export const SHEET_LOOKS: Record<HandoverSheet['state'], Look> = {
  draft: { words: '还没交', tone: 'wish', icon: 'pen' },
  given: { words: '等接班', tone: 'sky', icon: 'clock' },
  completed: { words: '交接完成', tone: 'leaf', icon: 'check' },
};

export const ITEM_KINDS: Record<HandoverItem['kind'], { words: string; icon: Drawing }> = {
  ticket: { words: '没办完的事', icon: 'list' },
  promise: { words: '答应过的事', icon: 'clock' },
  note: { words: '捎句话', icon: 'speak' },
};
