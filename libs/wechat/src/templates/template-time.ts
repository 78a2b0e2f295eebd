const DAY = String.raw`\d{4}年\d{1,2}月\d{1,2}日`;
const HOUR = String.raw`([01]?\d|2[0-3]):[0-5]\d`;
const PATTERN = {
  time: new RegExp(`^(${DAY} )?${HOUR}(~(${DAY} )?${HOUR})?$`),
  date: new RegExp(`^${DAY}( ${HOUR})?(~${DAY}( ${HOUR})?)?$`),
};

/**
 * An instant as WeChat wants it in a `time` or `date` key, on the wall clock of the people who read it:
 * `2026年11月22日 15:01`. Takes an instant, its ISO text, or text that is already right.
 */
export function templateTime(kind: 'time' | 'date', at: Date | string | number): string {
  if (typeof at === 'string' && PATTERN[kind].test(at.trim())) return at.trim();
  const instant = at instanceof Date ? at.getTime() : instantOf(at);
  if (Number.isNaN(instant)) throw new RangeError(`not a ${kind} a template can show: ${String(at)}`);
  return onTheWall(instant);
}

/** Only complete ISO instants: a date without a zone would mean another hour on another machine. */
function instantOf(text: string | number): number {
  if (typeof text === 'number') return text;
  return /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
}

const SHANGHAI = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

function onTheWall(instant: number): string {
  const parts = new Map(SHANGHAI.formatToParts(instant).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const year = of('year').padStart(4, '0');
  return `${year}年${of('month')}月${of('day')}日 ${of('hour')}:${of('minute')}`;
}
