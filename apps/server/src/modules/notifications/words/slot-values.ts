import {
  after,
  clockWords,
  hours,
  stationDay,
  type DutyFactOf,
  type RingingDuty,
  type SlotDigest,
  type Urgency,
} from '@doorstep/domain';
import { hoursOf } from './turn-of';

/** The slot a ringing message is about. */
export const slotOf = ({ payload }: DutyFactOf<RingingDuty>): SlotDigest =>
  'swap' in payload ? payload.swap.slot : payload.slot;

/** Where and when one has to be: 18:00–24:00 驿站晚班. The hours come first, a long name may be cut. */
export const placeOf = (slot: SlotDigest): string =>
  `${hoursOf(slot)} ${slot.mode === 'on_call' ? '在家' : '驿站'}${slot.label}`;

/** A slot that runs cannot wait; one within a day should not. */
export function urgencyOf({ startsAt }: SlotDigest, now: Date): Urgency {
  const start = new Date(startsAt);
  if (start <= now) return 'emergency';
  return start <= after(now, hours(24)) ? 'urgent' : 'normal';
}

/** 20261123-1800: the day and the hour are the number of a slot. */
export function numberOf({ startsAt }: SlotDigest): string {
  const start = new Date(startsAt);
  return `${stationDay(start).replaceAll('-', '')}-${clockWords(start).replace(':', '')}`;
}
