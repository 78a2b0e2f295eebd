import { clockWords, stationDay, type DutyFactOf, type RingingDuty, type SlotDigest } from '@doorstep/domain';
import { hoursOf } from './turn-of';

/** The slot a ringing message is about. */
export const slotOf = ({ payload }: DutyFactOf<RingingDuty>): SlotDigest =>
  'swap' in payload ? payload.swap.slot : payload.slot;

/** Where and when one has to be: 18:00–24:00 驿站晚班. The hours come first, a long name may be cut. */
export const placeOf = (slot: SlotDigest): string =>
  `${hoursOf(slot)} ${slot.mode === 'on_call' ? '在家' : '驿站'}${slot.label}`;

/** 20261123-1800: the day and the hour are the number of a slot. */
export function numberOf({ startsAt }: SlotDigest): string {
  const start = new Date(startsAt);
  return `${stationDay(start).replaceAll('-', '')}-${clockWords(start).replace(':', '')}`;
}
