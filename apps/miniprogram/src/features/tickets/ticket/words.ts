import type { TicketCard } from '@doorstep/contracts';
import { paperWords, type HandAction } from '@doorstep/domain';
import { WAY_DEEDS, WAY_LABELS, WAY_QUICK_WORDS, type DeedWords } from './way-words';

/** What people do to a ticket on its page; merging has a place of its own there. */
export type Deed = Exclude<HandAction, 'merge' | 'unmerge'> | 'note';

export const DEEDS: Record<Deed, DeedWords> = {
  ...WAY_DEEDS,
  accept: { button: '我来接', icon: 'hand', done: '您接下了，负责到底。' },
  solve: {
    button: '当场办好了',
    icon: 'check',
    sheet: '当场办好了',
    send: '请居民确认',
    done: '好，已请居民确认。',
  },
  dispatch: { button: '派给办理单位', icon: 'send', sheet: '派给谁', send: '派出去', done: '派出去了。' },
  sign: { button: '签收', icon: 'pen', sheet: '签收', send: '签收，马上办', done: '签收了，请按时办好。' },
  return: {
    button: '退回，不归我们',
    icon: 'undo',
    sheet: '为什么退回',
    send: '说明理由，退回',
    done: '好，请另一位来复核。',
  },
  uphold: {
    button: '同意退单',
    icon: 'undo',
    sheet: '为什么不归这家单位',
    send: '同意退单',
    done: '同意了，驿站会另派。',
  },
  overrule: {
    button: '还是归这家单位',
    icon: 'send',
    sheet: '为什么还归这家单位',
    send: '请单位接着办',
    done: '已请单位接着办。',
  },
  claim: {
    button: '报完工',
    icon: 'camera',
    sheet: '报完工',
    send: '报完工',
    done: '报上去了，等驿站核实。',
  },
  approve: {
    button: '核实了，办好了',
    icon: 'check',
    sheet: '核实',
    send: '确实办好了',
    done: '好，已请居民确认。',
  },
  reject: {
    button: '没办好，退回去',
    icon: 'undo',
    sheet: '哪里没办好',
    send: '退回继续办',
    done: '已退回继续办。',
  },
  confirm: { button: '解决了', icon: 'check', done: '谢谢您，这件事办完了。' },
  half: {
    button: '办好了一半',
    icon: 'more',
    sheet: '还剩什么没办好',
    send: '剩下的接着办',
    done: '记下了，剩下的另记一件接着办。',
  },
  redo: {
    button: '没解决',
    icon: 'refresh',
    sheet: '哪里没解决',
    send: '告诉他们重新办',
    done: '已经告诉他们重新办。',
  },
  withdraw: { button: '撤回这件事', icon: 'close', sheet: '撤回这件事', send: '撤回', done: '撤回了。' },
  note: { button: '补充一句或照片', icon: 'speak', sheet: '补充', send: '补充上去', done: '补充上了。' },
};

export const FORM_WORDS = {
  outcome: '办得怎么样',
  reason: '理由',
  wrong: '哪里没办好',
  notFixed: '还有什么没解决',
  left: '还剩什么',
  note: '说一句',
  toParty: '给单位的话',
  remark: '说明',
  optional: '可以不填',
  worker: '办理人姓名',
  more: '怎么跟居民说的',
  photos: { needed: '拍处理后的照片', possible: '拍照或选照片' },
  suggested: '一般由它办',
  rings: '派出后他们手机会响',
  noRing: '派出后请再打个电话',
  missing: {
    words: '请写一句话。',
    photos: '请拍一张处理后的照片。',
    worker: '请写办理人姓名。',
    party: '请点一个单位。',
    either: '请写一句话，或拍一张照片。',
    more: '请写明怎么跟居民说的。',
    picks: '请在上面选一个。',
  },
} as const;

/** What the words of each deed are. */
export const WORDS_LABELS: Partial<Record<Deed, string>> = {
  ...WAY_LABELS,
  solve: FORM_WORDS.outcome,
  claim: FORM_WORDS.outcome,
  return: FORM_WORDS.reason,
  withdraw: FORM_WORDS.reason,
  reject: FORM_WORDS.wrong,
  redo: FORM_WORDS.notFixed,
  half: FORM_WORDS.left,
  uphold: FORM_WORDS.reason,
  overrule: FORM_WORDS.reason,
  dispatch: FORM_WORDS.toParty,
  approve: FORM_WORDS.remark,
};

/** Sentences said again and again; a tap writes them. */
export const QUICK_WORDS: Partial<Record<Deed, readonly string[]>> = {
  ...WAY_QUICK_WORDS,
  solve: ['已当场处理', '已清理', '已解释清楚'],
  claim: ['已清理', '已修好', '已更换', '已疏通'],
  return: ['不属于我们负责', '需要别的单位先处理', '需要业主自己找人'],
  half: ['有一处没弄', '过后又不行了'],
  uphold: ['确实不在他们的范围', '要别的单位先处理'],
  overrule: ['合同里写明归他们', '在他们的管理范围内'],
  redo: ['还是老样子', '只好了一半', '又坏了'],
  withdraw: ['自己解决了', '说错了'],
};

export const TICKET_WORDS = {
  callReporter: (name: string) => `打电话给${name}`,
  callParty: (name: string) => `打电话给${name}`,
  via: { phone: '手机上报的', desk: '到驿站说的', call: '打电话说的' },
  onPaper: ({ writtenBy, typedBy, typedAt }: NonNullable<TicketCard['paper']>) =>
    writtenBy === typedBy
      ? `${paperWords({ typedAt })}，${typedBy}写的也是${typedBy}录的`
      : `${paperWords({ typedAt })}，${writtenBy}写，${typedBy}录`,
  paperPage: '纸上那一页（有别人的登记，只有驿站的人看得到）',
  reporter: (name: string, via: string) => `${name}（${via}）`,
  owner: (name: string) => `首接人：${name}`,
  party: (name: string) => `办理单位：${name}`,
  outcome: '办理结果',
  timeline: '经过',
  byline: (who: string, moment: string) => `${who} · ${moment}`,
  papers: '打印督办函、办理过程',
  tellings: '叫过谁',
  told: '怎么告诉我的',
  mustSee: '已经有人受理了。这样的事，当班的每一位都要看到。',
  see: '我知道了',
  rare: '更多办法',
  fewer: '收起',
} as const;

/** 时间账: in whose hands the time went, and what each clock counts. */
export const TIME_WORDS = {
  title: '时间账',
  open: '看每个时限怎么算的',
  close: '收起',
  late: '超时',
  states: { running: '计时中', paused: '停表', done: '已完成', void: '不再计' },
  owes: (who: string, what: string): string => `${who}${what}`,
  used: (used: string, limit: string): string => `已用${used}，限${limit}`,
  due: (until: string): string => `最晚${until}`,
} as const;

/** What the words seem to say, for whoever decides. */
export const SUGGESTED_WORDS = {
  title: '系统这样看，您来定',
  party: (name: string) => `建议派给：${name}`,
  take: (label: string) => `类别改成“${label}”`,
  other: '换一个类别',
  save: '改好',
  changed: '改好了，系统记住了。',
  lookFirst: '这条像是气话或广告',
  lookFirstWords: '先看里头有没有正事：有，就照常接下来办；没有，写一句答复结掉。原话一直留着。',
} as const;
