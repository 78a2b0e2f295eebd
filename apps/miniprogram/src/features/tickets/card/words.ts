import type { Holder, TicketStatus } from '@doorstep/domain';
import type { Drawing } from '../../../theme/drawings';
import type { TagProps } from '../../../ui/tag';

/** How a state looks; its word comes from the rules. */
export const STATUS_LOOKS: Record<TicketStatus, { tone: NonNullable<TagProps['tone']>; icon: Drawing }> = {
  submitted: { tone: 'heart', icon: 'bell' },
  accepted: { tone: 'sky', icon: 'hand' },
  dispatched: { tone: 'sky', icon: 'send' },
  in_progress: { tone: 'sky', icon: 'wrench' },
  claimed: { tone: 'wish', icon: 'eye' },
  awaiting_confirmation: { tone: 'wish', icon: 'question' },
  resolved: { tone: 'leaf', icon: 'check' },
  withdrawn: { tone: 'plain', icon: 'undo' },
};

export const HOLDER_ICONS: Record<Holder, Drawing> = {
  station: 'home',
  party: 'wrench',
  resident: 'person',
  nobody: 'check',
};

export const CUSTODY_WORDS = {
  station: (name: string) => `在驿站手里：${name}`,
  party: (name: string) => `在${name}手里`,
  resident: (name: string) => `等居民确认：${name}`,
  you: '等您说一声：解决了没有',
  resolved: '这件事办完了',
  withdrawn: '这件事撤回了',
  since: (moment: string) => `从${moment}起`,
  until: (moment: string) => `最晚${moment}`,
  late: (wait: string) => `已超时${wait}`,
  redo: (count: number) => `第${count}次返工`,
} as const;
