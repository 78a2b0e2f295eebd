import type { CalendarEntry } from '@doorstep/domain';
import ICAL from 'ical.js';
import { words } from './words';

/** Whose turns they are, and where they take place. */
interface CalendarHead {
  personId: string;
  stationName: string;
  place: string;
}

const ZONE = 'Asia/Shanghai';
const REMIND_BEFORE = '-PT2H';
const ASK_AGAIN_AFTER = 'PT1H';

/**
 * A member's turns as iCalendar text. An entry keeps its UID as long as the slot exists, whoever else comes and goes in
 * it, and its stamp changes only when something happened: the same turns are the same bytes.
 */
export function icalOf(head: CalendarHead, entries: readonly CalendarEntry[]): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Doorstep//Duty//ZH');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  const name = words.calendarName(head.stationName);
  calendar.addPropertyWithValue('name', name);
  calendar.addPropertyWithValue('x-wr-calname', name);
  calendar.addPropertyWithValue('x-wr-timezone', ZONE);
  calendar.addPropertyWithValue('x-published-ttl', ASK_AGAIN_AFTER);
  const again = calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString(ASK_AGAIN_AFTER));
  again.resetType('duration');
  calendar.addSubcomponent(zone());
  for (const entry of entries) calendar.addSubcomponent(eventOf(head, entry));
  return `${calendar.toString()}\r\n`;
}

/** Beijing keeps one offset all year. */
function zone(): ICAL.Component {
  const timezone = new ICAL.Component('vtimezone');
  timezone.addPropertyWithValue('tzid', ZONE);
  const standard = new ICAL.Component('standard');
  standard.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString('1992-01-01T00:00:00'));
  standard.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString('+08:00'));
  standard.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString('+08:00'));
  standard.addPropertyWithValue('tzname', 'CST');
  timezone.addSubcomponent(standard);
  return timezone;
}

function eventOf({ personId, place }: CalendarHead, entry: CalendarEntry): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${entry.slotId}.${personId}@doorstep`);
  event.addPropertyWithValue('dtstamp', utc(entry.changedAt));
  event.addPropertyWithValue('last-modified', utc(entry.changedAt));
  event.addPropertyWithValue('sequence', entry.sequence);
  event.addPropertyWithValue('dtstart', atTheStation(entry.startsAt)).setParameter('tzid', ZONE);
  event.addPropertyWithValue('dtend', atTheStation(entry.endsAt)).setParameter('tzid', ZONE);
  event.addPropertyWithValue('summary', entry.summary);
  event.addPropertyWithValue('description', entry.isTentative ? words.tentative : words.confirmed);
  event.addPropertyWithValue('status', entry.isTentative ? 'TENTATIVE' : 'CONFIRMED');
  if (place !== '') event.addPropertyWithValue('location', place);
  event.addSubcomponent(alarmOf(entry));
  return event;
}

function alarmOf({ summary }: CalendarEntry): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString(REMIND_BEFORE));
  alarm.addPropertyWithValue('description', words.reminder(summary));
  return alarm;
}

const utc = (moment: Date): ICAL.Time => ICAL.Time.fromJSDate(moment, true);

/** The station's wall clock, without an offset: the zone stands beside it. */
function atTheStation(moment: Date): ICAL.Time {
  const beijing = new Date(moment.getTime() + 8 * 3_600_000);
  return ICAL.Time.fromDateTimeString(beijing.toISOString().slice(0, 19));
}
