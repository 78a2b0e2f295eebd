import type { Holder, TicketStatus } from '@doorstep/domain';
import type { Drawing } from '../../../theme/drawings';
import type { TagProps } from '../../../ui/tag';

/** How a state looks; its word comes from the rules. */
export const STATUS_LOOKS: Record<TicketStatus, { tone: NonNullable<TagProps['tone']>; icon: Drawing }> = {
  submitted: { tone: 'heart', icon: 'bell' },
  accepted: { tone: 'sky', icon: 'hand' },
  dispatched: { tone: 'sky', icon: 'send' },
  disputed: { tone: 'wish', icon: 'question' },
  in_progress: { tone: 'sky', icon: 'wrench' },
  scheduled: { tone: 'sky', icon: 'calendar' },
  suspended: { tone: 'wish', icon: 'clock' },
  claimed: { tone: 'wish', icon: 'eye' },
  awaiting_confirmation: { tone: 'wish', icon: 'question' },
  resolved: { tone: 'leaf', icon: 'check' },
  unresolved: { tone: 'plain', icon: 'alert' },
  withdrawn: { tone: 'plain', icon: 'undo' },
  diverted: { tone: 'plain', icon: 'send' },
  merged: { tone: 'plain', icon: 'neighbors' },
  reviewed: { tone: 'leaf', icon: 'phone' },
  archived: { tone: 'plain', icon: 'check' },
};

export const HOLDER_ICONS: Record<Holder, Drawing> = {
  station: 'home',
  party: 'wrench',
  resident: 'person',
  outside: 'clock',
  nobody: 'check',
};

export const CUSTODY_WORDS = {
  station: (name: string) => `在驿站手里：${name}`,
  party: (name: string) => `在${name}手里`,
  resident: (name: string) => `等居民确认：${name}`,
  outside: (name: string) => `等${name}`,
  you: '等您说一声：解决了没有',
  youHeldUp: '等您方便的时候',
  residentHeldUp: (name: string) => `等${name}方便`,
  since: (moment: string) => `从${moment}起`,
  promised: (who: string, moment: string) => `${who}答应${moment}前`,
  until: (moment: string) => `最晚${moment}`,
  late: (wait: string) => `已超时${wait}`,
  soundsLike: (label: string) => `像是${label}`,
  wouldGoTo: (party: string) => `建议派给${party}`,
  lookFirst: '先看一眼',
  veiled: '话说得重，点开看原话。',
  redo: (count: number) => `第${count}次返工`,
  overAgain: (count: number) => (count === 1 ? '复发' : `第${count}次复发`),
} as const;

/** How a matter that lies with nobody came to its end. */
export const ENDINGS: Partial<Record<TicketStatus, string>> = {
  withdrawn: '这件事撤回了',
  unresolved: '这件事暂时解决不了',
  diverted: '这件事要走别的渠道',
  merged: '和另一件并在一起办',
};
export const ENDED_WELL = '这件事办完了';
