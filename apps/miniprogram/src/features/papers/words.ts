import type { PaperKind } from '@doorstep/contracts';

export const PAPERS_WORDS = {
  intro: '选好要什么、哪些天，做好了就在下面打开。做的时候可以先去忙别的。',
  introTicket: '这件事的纸面材料：给承办单位的督办函，和从头到尾的办理过程。',
  kinds: {
    'register-pdf': '登记表，打印用',
    'register-xlsx': '登记表，Excel表格',
    'wall-report': '公示月报，贴墙用',
    letter: '督办函',
    evidence: '办理过程材料',
  } satisfies Record<PaperKind, string>,
  notes: {
    'register-pdf': 'A4纸，带签字栏和页码',
    'register-xlsx': '能筛选、能排序，几万条也行',
    'wall-report': '图表，不写姓名和门牌',
    letter: 'A4纸，写明时限和经过',
    evidence: '照片、时间、通知了谁',
  } satisfies Record<PaperKind, string>,
  days: '哪些天',
  spans: { month: '这个月', 'last-month': '上个月', week: '最近7天', today: '今天' },
  ask: '开始做',
  list: '最近做的',
  none: '还没有做过',
  open: '打开',
  cancel: '不做了',
  progress: (percent: number) => `做到百分之${percent}`,
  notOpened: '没有打开，请再点一次。',
  asked: (when: string) => `${when}要的`,
  size: (bytes: number) => `${Math.max(0.1, bytes / 1_000_000).toFixed(1)}兆`,
} as const;
