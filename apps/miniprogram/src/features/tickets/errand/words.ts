import type { TicketAction } from '@doorstep/domain';
import type { Drawing } from '../../../theme/drawings';

/** What a worker can do by the link. */
export type ErrandDeed =
  Extract<TicketAction, 'sign' | 'claim' | 'return' | 'appoint' | 'agree' | 'find_nobody'> | 'note';

interface DeedWords {
  button: string;
  icon: Drawing;
  send: string;
  done: string;
  /** What the words of the sheet are; without them the sheet asks for none. */
  label?: string;
  quick: readonly string[];
}

export const ERRAND_DEEDS: Record<ErrandDeed, DeedWords> = {
  sign: {
    button: '签收，我们来办',
    icon: 'pen',
    send: '签收',
    done: '签收了，请按时办好。',
    quick: [],
  },
  claim: {
    button: '办完了，拍照报上去',
    icon: 'camera',
    send: '报完工',
    done: '报上去了，谢谢您。驿站会去看一看。',
    label: '办得怎么样',
    quick: ['已修好', '已清理', '已更换', '已疏通'],
  },
  agree: {
    button: '就这个时间上门',
    icon: 'check',
    send: '说定了',
    done: '说定了，请按时上门。',
    quick: [],
  },
  appoint: {
    button: '约上门时间',
    icon: 'calendar',
    send: '请住户答应',
    done: '告诉住户了，等他答应。',
    quick: [],
  },
  find_nobody: {
    button: '到了，家里没人',
    icon: 'door',
    send: '记下来，另约时间',
    done: '记下了，请另约一个时间。',
    label: '再说一句（可以不写）',
    quick: ['敲了门没人应', '打了电话没人接'],
  },
  return: {
    button: '不归我们，退回去',
    icon: 'undo',
    send: '退回驿站',
    done: '已退回驿站，谢谢您说明。',
    label: '为什么不归你们',
    quick: ['不属于我们负责', '需要别的单位先处理', '需要业主自己找人'],
  },
  note: {
    button: '告诉驿站一句话',
    icon: 'speak',
    send: '告诉驿站',
    done: '驿站看得到了。',
    label: '说一句',
    quick: ['正在路上', '缺配件，要等', '家里没人'],
  },
};

export const ERRAND_WORDS = {
  closed: '这个链接打不开了',
  from: (station: string) => `${station}请您办这件事`,
  sign: (moment: string) => `请在${moment}前签收`,
  finish: (moment: string) => `请在${moment}前办好`,
  late: (wait: string) => `已经超过${wait}`,
  note: '驿站的话',
  notYet: '上次还没办好',
  contact: (name: string) => `打电话给住户${name}`,
  station: (name: string) => `打电话给${name}`,
  worker: '您的姓名',
  photos: '拍处理后的照片',
  number: (number: string, moment: string) => `${number} · ${moment}反映`,
  onPaper: (day: string) => `先记在登记本上，${day}才录进来，时限从那时算起。`,
  heldUp: '先停一停',
  heldUpNote: '现在不用上门。接着办的时候，这里会变，驿站也会告诉您。',
  private: '这是只给您办这件事用的链接，请不要转发给别人。',
  thanks: { claimed: '您已报完工', other: '这件事您已经交回驿站' },
  thanksNote: '驿站会去核实，有问题会再联系您。可以关掉这个页面了。',
  missing: {
    time: '请选上门的日子和时间。',
    worker: '请写您的姓名。',
    words: '请写一句话。',
    photos: '请拍一张处理后的照片。',
  },
} as const;
