import { stationDay } from '@doorstep/domain';

/** The month of an instant at the station: `2026-11`. */
export const monthOf = (now: Date): string => stationDay(now).slice(0, 7);

/** So many months further. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const count = year * 12 + of - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
