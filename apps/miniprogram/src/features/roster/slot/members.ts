import type { SlotView } from '@doorstep/contracts';

export type Seated = SlotView['members'][number];

/** My own seat in a slot, if I have one. */
export const mySeatIn = (slot: Pick<SlotView, 'members'>): Seated | undefined =>
  slot.members.find((member) => member.isMe);

/** Those who sit with me; standby and those who have left are not named. */
export const partnersIn = (slot: Pick<SlotView, 'members'>): string[] =>
  slot.members
    .filter(({ isMe, isStandby, state }) => !isMe && !isStandby && state !== 'left')
    .map(({ name }) => name);

/** Put in, but has not said yes yet; standby are not asked to. */
export const asksMe = (slot: Pick<SlotView, 'members'>): boolean => {
  const seat = mySeatIn(slot);
  return seat !== undefined && !seat.isStandby && seat.state === 'assigned';
};

/** How many are at the post. */
export const presentIn = (slot: Pick<SlotView, 'members'>): number =>
  slot.members.filter(({ state }) => state === 'present').length;
