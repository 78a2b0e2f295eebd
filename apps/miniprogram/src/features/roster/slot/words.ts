import type { SlotView } from '@doorstep/contracts';
import type { Drawing } from '../../../theme/drawings';
import type { TagProps } from '../../../ui/tag';

type Look = { words: string; tone: NonNullable<TagProps['tone']>; icon: Drawing };

/** How far a seat has come, in a word with its colour. */
export const SEAT_LOOKS: Record<SlotView['members'][number]['state'], Look> = {
  assigned: { words: '未确认', tone: 'wish', icon: 'question' },
  confirmed: { words: '已确认', tone: 'sky', icon: 'check' },
  present: { words: '在岗', tone: 'leaf', icon: 'check' },
  left: { words: '已离岗', tone: 'plain', icon: 'undo' },
};

export const STANDBY_LOOK: Look = { words: '备班', tone: 'plain', icon: 'clock' };

export const SLOT_WORDS = {
  onCall: '电话值守，在家就行',
  withWhom: (names: string) => `和${names}一起`,
  alone: '搭档还没排上，正在找人',
  me: '我',
  nobody: '这个班还没有人',
} as const;
