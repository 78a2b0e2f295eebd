import { after, type CalendarDay, dayAfter, daysBetween, stationDay } from '@doorstep/domain';
import ICAL from 'ical.js';

const DAYS_AT_MOST = 1000;
/** No holiday is longer; an entry that is would fill the calendar by a slip of the pen. */
const LENGTH_AT_MOST = 31;
const REPEATS_AT_MOST = 60;

/** What is said of a day in a feed's title: 春节 补班, 春节（班）, 春节调休上班. Such a day is worked. */
const WORKED = /补班|调休上班|上班|班/;
/** 春节 休, 春节（休）, 春节放假, 春节假期. */
const OFF = /休|放假|假期|假日/;
/** The holiday's own name ends where one of these begins. */
const TAIL = /[\s\-–—:：|·([（【]*(?:法定|节假日|调休|补班|补休|上班|放假|假期|假日|休假|休|班|第\d+天).*$/;

interface Entry {
  title: string;
  days: string[];
}

/**
 * Reads a calendar of Chinese holidays (iCalendar text). Entries may last several days; their end is not part of them.
 * In a feed that marks its days off (休, 放假), entries without a mark are feasts on which people work, and are left
 * out; in one that marks none, everything that is not worked is a day off. Null when the text is no such calendar.
 */
export function readIcs(text: string): CalendarDay[] | null {
  const entries = entriesOf(text) ?? [];
  const marksDaysOff = entries.some(({ title }) => isOff(title));
  const days = new Map<string, CalendarDay>();
  for (const entry of entries) {
    for (const day of marked(entry, kindOf(entry.title, marksDaysOff))) {
      if (day.kind === 'make-up' || !days.has(day.day)) days.set(day.day, day);
    }
  }
  if (days.size === 0 || days.size > DAYS_AT_MOST) return null;
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

const marked = ({ title, days }: Entry, kind: Kind | null): CalendarDay[] =>
  kind === null ? [] : days.map((day) => ({ day, kind, name: nameOf(title, kind) }));

type Kind = 'holiday' | 'make-up';

/** Null: a feast on which people work. */
function kindOf(title: string, marksDaysOff: boolean): Kind | null {
  if (isOff(title)) return 'holiday';
  if (WORKED.test(title)) return 'make-up';
  return marksDaysOff ? null : 'holiday';
}

/** 调休 alone may be either; 调休上班 and 补班 are worked. */
const isOff = (title: string): boolean => !/补班|上班|[（(【[\s]班/.test(title) && OFF.test(title);

function nameOf(title: string, kind: Kind): string {
  const name = title.replace(TAIL, '').trim().slice(0, 30) || '节假日';
  return kind === 'make-up' ? `${name}调休上班` : name;
}

function entriesOf(text: string): Entry[] | null {
  try {
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    return events.flatMap((event) => {
      if (!hasRealDays(event)) throw new RangeError('no such day');
      return occurrencesOf(new ICAL.Event(event));
    });
  } catch (unreadable) {
    // The reader throws plain errors of many kinds at text that is no calendar: all of them mean the same to us.
    if (unreadable instanceof Error) return null;
    throw unreadable;
  }
}

/** The reader makes 14 February of 45 January: what was written must be a day as it stands. */
function hasRealDays(event: ICAL.Component): boolean {
  const written = ['dtstart', 'dtend'].map((name) => event.getFirstProperty(name)?.jCal[3] as unknown);
  return written[0] !== undefined && written.filter((value) => value !== undefined).every(isRealDay);
}

function isRealDay(value: unknown): boolean {
  const day = String(value).slice(0, 10);
  return /^20\d\d-\d\d-\d\d$/.test(day) && dayAfter(dayAfter(day), -1) === day;
}

function occurrencesOf(event: ICAL.Event): Entry[] {
  const title = String(event.summary ?? '').trim();
  if (!event.isRecurring()) return [{ title, days: daysOf(event.startDate, event.endDate) }];
  const found: Entry[] = [];
  const times = event.iterator();
  for (let time = times.next(); time && found.length < REPEATS_AT_MOST; time = times.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(time);
    found.push({ title, days: daysOf(startDate, endDate) });
  }
  return found;
}

/** From the day of the first instant to the day of the last; the end itself belongs to whatever follows. */
function daysOf(start: ICAL.Time, end: ICAL.Time): string[] {
  const first = dayOfTime(start);
  const last = end.isDate ? dayAfter(dayOfTime(end), -1) : dayOfTime(end, -1);
  if (last >= dayAfter(first, LENGTH_AT_MOST)) throw new RangeError('no holiday is that long');
  return daysBetween(first, last < first ? first : last);
}

/** The station's day of a time; a time without a zone is one on the station's own wall. */
function dayOfTime(time: ICAL.Time, ms = 0): string {
  if (time.isDate) return time.toString().slice(0, 10);
  const isFloating = time.zone === ICAL.Timezone.localTimezone;
  const written = new Date(isFloating ? `${time.toString()}+08:00` : time.toJSDate());
  return stationDay(after(written, ms));
}
