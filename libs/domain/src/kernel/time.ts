/** A length of time in milliseconds. */
export type Wait = number;

export const seconds = (n: number): Wait => n * 1000;
export const minutes = (n: number): Wait => n * 60_000;
export const hours = (n: number): Wait => n * 3_600_000;
export const days = (n: number): Wait => n * 86_400_000;

/** The instant `wait` milliseconds after `moment`. */
export const after = (moment: Date, wait: Wait): Date => new Date(moment.getTime() + wait);

/** Beijing keeps UTC+8 all year (no summer time since 1992), so the station's wall clock is plain arithmetic. */
const BEIJING = hours(8);
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** What the station's wall clock shows at an instant. Weekday: 1 Monday … 7 Sunday. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  weekday: number;
}

/** The station's wall clock (Asia/Shanghai), the same in every process whatever its own time zone. */
export function wallClock(moment: Date): WallClock {
  const shifted = new Date(moment.getTime() + BEIJING);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay() || 7,
  };
}

/** The station's calendar day, `YYYY-MM-DD`. */
export function stationDay(moment: Date): string {
  const { year, month, day } = wallClock(moment);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** The instant at which the station's wall clock shows `hour`:`minute` on `day` (`YYYY-MM-DD`). */
export function stationInstant(day: string, hour = 0, minute = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - BEIJING + hours(hour) + minutes(minute));
}

/** `15:04` on the station's wall clock. */
export function clockWords(moment: Date): string {
  const { hour, minute } = wallClock(moment);
  return `${pad(hour)}:${pad(minute)}`;
}

/** A moment as a neighbour would say it: 今天 15:04, 昨天 09:10, 11月20日 08:00, 2024年3月1日 08:00. */
export function momentWords(moment: Date, now: Date): string {
  const day = stationDay(moment);
  const time = clockWords(moment);
  if (day === stationDay(now)) return `今天 ${time}`;
  if (day === stationDay(after(now, -days(1)))) return `昨天 ${time}`;
  if (day === stationDay(after(now, days(1)))) return `明天 ${time}`;
  const said = wallClock(moment);
  const date = `${said.month}月${said.day}日 ${time}`;
  return said.year === wallClock(now).year ? date : `${said.year}年${date}`;
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** A date with its weekday, as it stands on a wall calendar: 11月23日周一. */
export function dateWords(moment: Date): string {
  const { month, day, weekday } = wallClock(moment);
  return `${month}月${day}日周${WEEKDAYS[weekday - 1]}`;
}

/**
 * The day somebody is expected: 今天（11月23日周一）, 明天（11月24日周二）, 11月26日周四. The date stands there in any case,
 * because a message is often read a day after it was written.
 */
export function comingDayWords(moment: Date, now: Date): string {
  const day = stationDay(moment);
  if (day === stationDay(now)) return `今天（${dateWords(moment)}）`;
  if (day === stationDay(after(now, days(1)))) return `明天（${dateWords(moment)}）`;
  const isThisYear = wallClock(moment).year === wallClock(now).year;
  return `${isThisYear ? '' : `${wallClock(moment).year}年`}${dateWords(moment)}`;
}

/** When something ends, by the clock: midnight is 24:00 of the day that ends, not the beginning of another one. */
export function endWords(moment: Date): string {
  const end = clockWords(moment);
  return end === '00:00' ? '24:00' : end;
}

/** By when: 明天 15:00; midnight is 24:00 of the day before it, as people count days. */
export function untilWords(moment: Date, now: Date): string {
  if (endWords(moment) !== '24:00') return momentWords(moment, now);
  return momentWords(after(moment, -1), now).replace(/[0-9:]+$/, '24:00');
}

/** From when to when: 08:00–13:00. Midnight at the end is 24:00 of the day that ends; later than that is 次日. */
export function spanWords(from: Date, until: Date): string {
  const end = clockWords(until);
  if (stationDay(from) === stationDay(until)) return `${clockWords(from)}–${end}`;
  return `${clockWords(from)}–${end === '00:00' ? endWords(until) : `次日${end}`}`;
}

/** A length of time in words, rounded down to what matters: 不到1分钟, 5分钟, 2小时10分, 3天. */
export function waitWords(wait: Wait): string {
  const all = Math.floor(Math.max(0, wait) / 60_000);
  if (all < 1) return '不到1分钟';
  if (all < 60) return `${all}分钟`;
  const whole = Math.floor(all / 60);
  if (whole >= 48) return `${Math.floor(whole / 24)}天`;
  return all % 60 === 0 ? `${whole}小时` : `${whole}小时${all % 60}分`;
}
