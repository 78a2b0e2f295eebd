import type { Drawing } from '../../../theme/drawings';

export interface DeedWords {
  button: string;
  icon: Drawing;
  /** Title of the sheet; without one the deed is done by the tap itself. */
  sheet?: string;
  send?: string;
  done: string;
}

/** What may happen to a matter on the way, beside the straight road from report to confirmation. */
export type WayDeed =
  | 'divert'
  | 'object'
  | 'appoint'
  | 'agree'
  | 'find_nobody'
  | 'suspend'
  | 'resume'
  | 'ask_extension'
  | 'grant'
  | 'refuse'
  | 'transfer'
  | 'whistle'
  | 'give_up'
  | 'concede'
  | 'carry_on'
  | 'call_back'
  | 'reopen'
  | 'keep';

export const WAY_DEEDS: Record<WayDeed, DeedWords> = {
  divert: {
    button: '要走别的渠道',
    icon: 'send',
    sheet: '为什么要走别的渠道',
    send: '告诉居民该找谁',
    done: '已经告诉居民该找谁。',
  },
  object: {
    button: '我有异议',
    icon: 'speak',
    sheet: '哪里不对',
    send: '请驿站再看看',
    done: '好，驿站重新看这件事。',
  },
  appoint: {
    button: '约上门时间',
    icon: 'calendar',
    sheet: '什么时候上门',
    send: '提这个时间',
    done: '提出去了，等对方答应。',
  },
  agree: { button: '就这个时间', icon: 'check', done: '说定了，到时候见。' },
  find_nobody: {
    button: '到了，家里没人',
    icon: 'door',
    sheet: '到了，家里没人',
    send: '记下来，另约时间',
    done: '记下了，请另约一个时间。',
  },
  suspend: {
    button: '先停一停',
    icon: 'clock',
    sheet: '为什么要停',
    send: '先停下',
    done: '停下了，到期自动接着办。',
  },
  resume: { button: '接着办', icon: 'play', sheet: '接着办', send: '接着办', done: '好，接着办。' },
  ask_extension: {
    button: '申请延期',
    icon: 'calendar',
    sheet: '要延到哪天',
    send: '请驿站答复',
    done: '申请交上去了，等驿站答复。',
  },
  grant: { button: '同意延期', icon: 'check', done: '同意了，原因也告诉居民了。' },
  refuse: {
    button: '不同意延期',
    icon: 'undo',
    sheet: '为什么不同意',
    send: '请按原来的时间办',
    done: '好，请单位按原来的时间办。',
  },
  transfer: {
    button: '换一位师傅',
    icon: 'swap',
    sheet: '换谁去',
    send: '换成这位师傅',
    done: '换好了，居民看得到是谁来。',
  },
  whistle: {
    button: '再请一家单位',
    icon: 'neighbors',
    sheet: '还请谁一起办',
    send: '请他们一起办',
    done: '请了，他们那一份单独记着。',
  },
  give_up: {
    button: '暂时解决不了',
    icon: 'alert',
    sheet: '为什么解决不了',
    send: '请站长定',
    done: '好，请站长来定。',
  },
  concede: { button: '确实暂时解决不了', icon: 'alert', done: '定了，到日子再看一次。' },
  carry_on: {
    button: '接着想办法',
    icon: 'refresh',
    sheet: '怎么接着办',
    send: '请接着想办法',
    done: '好，请他们接着想办法。',
  },
  call_back: {
    button: '回访',
    icon: 'phone',
    sheet: '问问居民',
    send: '记下来',
    done: '记下了，谢谢您。',
  },
  reopen: {
    button: '还是没解决',
    icon: 'refresh',
    sheet: '哪里没解决',
    send: '重新打开这件事',
    done: '重新打开了，马上告诉他们。',
  },
  keep: {
    button: '驿站接着管',
    icon: 'hand',
    sheet: '为什么接着管',
    send: '驿站接着管',
    done: '好，驿站接着管。',
  },
};

/** What the words of each of these deeds are. */
export const WAY_LABELS: Partial<Record<WayDeed, string>> = {
  divert: '再说明一句',
  ask_extension: '为什么要延期（居民看得到）',
  suspend: '再说明一句（居民看得到）',
  give_up: '为什么解决不了',
  refuse: '理由',
  carry_on: '给首接人的话',
  whistle: '请他们做什么',
  call_back: '还说了什么',
  reopen: '哪里没解决',
  keep: '理由',
};

export const WAY_QUICK_WORDS: Partial<Record<WayDeed, readonly string[]>> = {
  ask_extension: ['要等配件', '要请厂家来', '人手排不开'],
  refuse: ['家里有老人，等不了', '已经拖过一次了'],
  give_up: ['产权不清，没有单位肯接', '要等改造工程', '邻居之间谈不拢'],
  carry_on: ['我去找街道协调', '再约几家单位一起看看'],
  whistle: ['请一起到现场看看'],
  reopen: ['又坏了', '过后又不行了'],
  keep: ['隐患是大家的', '别的邻居也受影响'],
};

/** Whoever proposed a time and hears another one. */
export const ANOTHER_TIME = '换个时间';

export const PICK_WORDS = {
  cause: '等什么',
  diversion: '属于哪一种',
  day: '哪一天',
  span: '几点到几点',
  until: '延到',
  reviewAt: '哪天再看一次',
  said: '居民怎么说',
  rating: '满意不满意',
  channel: '怎么问的',
  byEvening: (day: string): string => `${day}前`,
  SAID: { solved: '解决了', unsolved: '没解决', unreached: '没联系上' },
  RATINGS: { 5: '很满意', 4: '满意', 3: '一般', 2: '不满意', 1: '很不满意' },
  CHANNELS: { phone: '打电话', visit: '上门', desk: '他到驿站来' },
  REVIEWS: { 7: '一周后', 14: '两周后', 30: '一个月后', 90: '三个月后' },
} as const;

/** What is agreed, asked for or waited for, as it stands on the page. */
export const AGREED_WORDS = {
  proposed: { party: '师傅想这个时间上门', resident: '居民想请师傅这个时间来' },
  proposedByYou: '您提的上门时间，等对方答应',
  agreed: '说好的上门时间',
  heldUp: '先停一停',
  heldUpUntil: (cause: string, day: string): string => `${cause}，最晚${day}接着办`,
  extension: '单位想多要几天',
  extensionUntil: (day: string, reason: string): string => `想延到${day}。${reason}`,
  unsolvable: '首接人说暂时解决不了，请站长定',
  unsolvableWhy: (reason: string, explanation: string): string =>
    `${reason}。跟居民是这样说的：${explanation}`,
  waitsForYou: '等您方便',
  diverted: '这件事该找谁',
  review: '暂时解决不了',
  reviewOn: (day: string): string => `${day}再看一次`,
} as const;
