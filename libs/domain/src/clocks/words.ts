import { after, days as wholeDays, momentWords, stationDay, waitWords, type Wait } from '../kernel/index';
import { dayOf, daysBetween, dayWords, type CalendarDay } from '../roster/calendar/index';
import type { Clock } from './clock';
import type { ClockName } from './clock-policy';
import { isInSeason, type ServiceHours, type Span } from './service-hours';

/** The clocks as the field calls them. */
export const CLOCK_WORDS: Record<ClockName, string> = {
  accept: '受理',
  dispatch: '派单',
  sign: '签收',
  arrive: '到场',
  finish: '办结',
  'call-back': '回访',
};

/** More names of days than this make a sentence nobody reads. */
const NAMED_DAYS = 6;

/** A limit as it is promised: seven working days are “7个工作日”, not 168 hours. */
export function limitWords({ limit, counted }: Pick<Clock, 'limit' | 'counted'>): string {
  const isWholeDays = counted !== 'always' && isWhole(counted.workday) && limit % wholeDays(1) === 0;
  return isWholeDays ? `${limit / wholeDays(1)}个工作日` : waitWords(limit);
}

const isWhole = (spans: readonly Span[]): boolean => spans[0]?.from === '00:00' && spans[0].until === '24:00';

/** Why a clock shows what it shows, one sentence after the other, as it may be read out to whoever disputes it. */
export function clockReasons(clock: Clock, now: Date): string[] {
  const until = clock.stoppedAt ?? now;
  const paper = clock.isPaperTime ? '（按纸上写的时间）' : '';
  const said = [
    `从${momentWords(clock.startedAt, now)}${paper}算起，限${limitWords(clock)}`,
    ...countedReasons(clock.counted, clock.days, { from: clock.startedAt, until }),
    ...clock.pauses.map((pause) => pauseWords(pause, until)),
  ];
  if (clock.extensions > 0) said.push(`延期${clock.extensions}次`);
  said.push(`${clock.stoppedAt === null ? '已用' : '共用'}${waitWords(clock.elapsed)}${lateWords(clock)}`);
  return said;
}

const lateWords = ({ elapsed, limit, isOverdue }: Clock): string =>
  !isOverdue ? '' : elapsed > limit ? `，超${waitWords(elapsed - limit)}` : '，已到时限';

const pauseWords = ({ from, until, reason }: Clock['pauses'][number], end: Date): string =>
  `${reason}${waitWords(waitOf(from, until ?? end))}不计`;

const waitOf = (from: Date, until: Date): Wait => until.getTime() - from.getTime();

function countedReasons(
  counted: Clock['counted'],
  stationDays: readonly CalendarDay[],
  { from, until }: { from: Date; until: Date },
): string[] {
  if (counted === 'always') return ['按24小时连续计算'];
  const upTo = until < from ? from : until;
  const days = daysBetween(stationDay(from), stationDay(after(upTo, 0)));
  const overrides = counted.days === undefined ? stationDays : [...counted.days, ...stationDays];
  const { season } = counted;
  if (season && days.every((day) => isInSeason(season, day)) && isWhole(season.spans))
    return ['供暖季按24小时连续计算'];
  return [
    hoursWords(counted),
    ...restWords(
      counted,
      days.map((day) => dayOf(day, overrides)),
    ),
  ];
}

function hoursWords({ workday }: ServiceHours): string {
  if (isWhole(workday)) return '按工作日计算';
  const spans = workday.map(({ from, until }) => `${from}–${until}`).join('、');
  return `按上班时间${spans}计算${workday.length > 1 ? '，午休不计' : ''}`;
}

/** Which days were left out, and which weekend days were not, among those the clock ran over. */
function restWords({ weekend, holiday }: ServiceHours, days: readonly CalendarDay[]): string[] {
  const of = (kind: CalendarDay['kind']): string => {
    const found = days.filter((day) => day.kind === kind).map(({ day }) => dayWords(day));
    return found.length > NAMED_DAYS ? `${found[0]}等${found.length}天` : found.join('、');
  };
  const said: [boolean, string, string][] = [
    [weekend.length === 0, of('weekend'), '周末不计'],
    [
      holiday.length === 0,
      of('holiday'),
      `${[...new Set(days.flatMap(({ kind, name }) => (kind === 'holiday' && name !== null ? [name] : [])))].join('、')}放假不计`,
    ],
    [true, of('make-up'), '调休上班照计'],
  ];
  return said.flatMap(([is, named, words]) => (is && named !== '' ? [`${words}（${named}）`] : []));
}
