import { after, clockWords, days, stationDay, wallClock } from '@doorstep/domain';

/** A slot as the phone hears of it. */
export interface Timed {
  startsAt: string;
  endsAt: string;
}

/** The slot with real instants, as the rules want it. */
export const spanOf = ({ startsAt, endsAt }: Timed) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

export const isRunning = (slot: Timed, now: Date): boolean =>
  now >= new Date(slot.startsAt) && now < new Date(slot.endsAt);

export const hasStarted = (slot: Timed, now: Date): boolean => now >= new Date(slot.startsAt);

/** Said with the evening in one word: 今晚, 明晚. */
const NIGHTLY = ['今天', '明天'];
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** 周一 … 周日. */
const weekdayWords = (moment: Date): string => `周${WEEKDAYS[wallClock(moment).weekday - 1] ?? ''}`;

/** The day as a neighbour names it: 今天, 明天, 后天, 11月25日周三. */
export function dayWords(moment: Date, now: Date): string {
  const near = ['今天', '明天', '后天'].find(
    (_, nth) => stationDay(after(now, days(nth))) === stationDay(moment),
  );
  const { month, day } = wallClock(moment);
  return near ?? `${month}月${day}日${weekdayWords(moment)}`;
}

/** The day and the hour as a neighbour says them: 今晚 18:00, 明天凌晨 00:00, 11月25日周三 08:00. */
export function whenWords(slot: Timed, now: Date): string {
  const start = new Date(slot.startsAt);
  return `${partOfDay(dayWords(start, now), wallClock(start).hour)} ${clockWords(start)}`;
}

function partOfDay(day: string, hour: number): string {
  if (hour < 5) return `${day}凌晨`;
  if (hour < 18) return day;
  return NIGHTLY.includes(day) ? `${day[0] ?? ''}晚` : `${day}晚`;
}

/** From when to when: 18:00–24:00. Midnight is the end of the day one sat through, not the beginning of another. */
export function hoursWords({ startsAt, endsAt }: Timed): string {
  const end = clockWords(new Date(endsAt));
  return `${clockWords(new Date(startsAt))}–${end === '00:00' ? '24:00' : end}`;
}

/** Day, hours and name of a slot in one line: 明晚 18:00–24:00 晚班. */
export function slotLineWords(slot: Timed & { label: string }, now: Date): string {
  const [day = ''] = whenWords(slot, now).split(' ');
  return `${day} ${hoursWords(slot)} ${slot.label}`;
}
