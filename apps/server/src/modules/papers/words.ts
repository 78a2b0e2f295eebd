import type { PaperKind } from '@doorstep/contracts';

/** What papers are called, and what is said while they are made. */
export const words = {
  names: {
    'register-pdf': '居民反映问题登记表',
    'register-xlsx': '居民反映问题登记表（Excel）',
    'wall-report': '公示月报',
    letter: '督办函',
    evidence: '办理过程材料',
  } satisfies Record<PaperKind, string>,
  title: (name: string, about: string): string => `${name} ${about}`,
  waiting: '排着队，马上就做',
  writing: (done: number, total: number): string => (total > 1 ? `已写好${done}件，共${total}件` : '正在做'),
  ready: (until: string): string => `做好了，${until}前都能打开`,
  failed: '没有做成，不是您的问题。请再试一次；还不行，就分几段日子来做。',
  cancelled: '已取消',
  expired: '文件已清理，需要时请再做一次',
};

/** How each kind is saved. */
export const FORMS = {
  'register-pdf': { ending: 'pdf', mediaType: 'application/pdf' },
  'register-xlsx': {
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  'wall-report': { ending: 'pdf', mediaType: 'application/pdf' },
  letter: { ending: 'pdf', mediaType: 'application/pdf' },
  evidence: { ending: 'pdf', mediaType: 'application/pdf' },
} as const satisfies Record<PaperKind, { ending: string; mediaType: string }>;
