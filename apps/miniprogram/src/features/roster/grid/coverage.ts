import type { SlotView } from '@doorstep/contracts';
import type { Drawing } from '../../../theme/drawings';
import type { TagProps } from '../../../ui/tag';
import { GRID_WORDS } from './words';

export type Coverage = SlotView['coverage'];
export type SlotMember = SlotView['members'][number];

/** From what needs somebody at once to what needs nobody any more. */
const WORST_FIRST: readonly Coverage[] = ['hole', 'short', 'assigned', 'covered', 'present', 'over'];

/** How each coverage looks; the icon and the word say it, the colour only helps. */
const LOOKS: Record<Coverage, { tone: NonNullable<TagProps['tone']>; icon: Drawing }> = {
  hole: { tone: 'alarm', icon: 'alert' },
  short: { tone: 'alarm', icon: 'alert' },
  assigned: { tone: 'wish', icon: 'clock' },
  covered: { tone: 'leaf', icon: 'check' },
  present: { tone: 'leaf', icon: 'person' },
  over: { tone: 'plain', icon: 'check' },
};

/** The seats of the slot itself, without those who stand by or have left. */
export const seated = (slot: SlotView): SlotMember[] =>
  slot.members.filter(({ isStandby, state }) => !isStandby && state !== 'left');
export const standby = (slot: SlotView): SlotMember[] =>
  slot.members.filter(({ isStandby, state }) => isStandby && state !== 'left');
/** Everybody of the slot: who sits, who stands by, and last who has left. */
export const everybody = (slot: SlotView): SlotMember[] => [
  ...seated(slot),
  ...standby(slot),
  ...slot.members.filter(({ state }) => state === 'left'),
];

/** How many seats are still empty. What is over lacks nobody any more. */
export const lacking = (slot: SlotView): number =>
  slot.coverage === 'over' ? 0 : Math.max(0, slot.headcount - seated(slot).length);

/** The worst of a day; undefined when the day has no slots. */
export function worstOf(slots: readonly SlotView[]): Coverage | undefined {
  return WORST_FIRST.find((coverage) => slots.some((slot) => slot.coverage === coverage));
}

/** Somebody must still be found. */
export const needsPeople = (slots: readonly SlotView[]): boolean => slots.some((slot) => lacking(slot) > 0);

/** The tag of a coverage: tone, icon and word; with how many are lacking where that is known. */
export function coverageTag(
  coverage: Coverage,
  missing = 0,
): { words: string; tone: NonNullable<TagProps['tone']>; icon: Drawing } {
  const words =
    coverage !== 'hole' && missing > 0 ? GRID_WORDS.lacking(missing) : GRID_WORDS.coverage[coverage];
  return { ...LOOKS[coverage], words };
}
