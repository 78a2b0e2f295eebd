import { BeginWeeks } from './begin-weeks.listener';
import { CalendarFeedQuery } from './calendar-feed.query';
import { CalendarLinkQuery } from './calendar-link.query';
import { FeedsController } from './feeds.controller';
import { IssueCalendarLink } from './issue-calendar-link';
import { MyWeekQuery } from './my-week.query';
import { ResumeWeeks } from './resume-weeks';
import { RevokeCalendarLink } from './revoke-calendar-link';
import { TellWeek } from './tell-week.timer';

/** What serves a member's own turns outside the mini-program. */
export const FEEDS_CONTROLLERS = [FeedsController];

/** Its verbs, timers, listeners and queries. */
export const FEEDS_PARTS = [
  BeginWeeks,
  CalendarFeedQuery,
  CalendarLinkQuery,
  IssueCalendarLink,
  MyWeekQuery,
  ResumeWeeks,
  RevokeCalendarLink,
  TellWeek,
];
