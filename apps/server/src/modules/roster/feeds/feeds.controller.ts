import {
  type InputOf,
  issueCalendarLink,
  readCalendarFeed,
  readCalendarLink,
  readMyWeek,
  revokeCalendarLink,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { CalendarFeedQuery } from './calendar-feed.query';
import { CalendarLinkQuery } from './calendar-link.query';
import { IssueCalendarLink } from './issue-calendar-link';
import { MyWeekQuery } from './my-week.query';
import { RevokeCalendarLink } from './revoke-calendar-link';

/** A member's own turns outside the mini-program: the week in a glance, and the calendar on the phone. */
@Controller()
export class FeedsController {
  constructor(
    private readonly myWeek: MyWeekQuery,
    private readonly link: CalendarLinkQuery,
    private readonly issue: IssueCalendarLink,
    private readonly revoke: RevokeCalendarLink,
    private readonly feed: CalendarFeedQuery,
  ) {}

  @Endpoint(readMyWeek)
  readMyWeek(@CurrentAct() act: CallerAct) {
    return this.myWeek.execute(act.caller);
  }

  @Endpoint(readCalendarLink)
  readCalendarLink(@CurrentAct() act: CallerAct) {
    return this.link.execute(act.caller);
  }

  @Endpoint(issueCalendarLink, { sealed: true })
  issueCalendarLink(@CurrentAct() act: CallerAct) {
    return this.issue.execute(act);
  }

  @Endpoint(revokeCalendarLink)
  revokeCalendarLink(@CurrentAct() act: CallerAct) {
    return this.revoke.execute(act);
  }

  @Endpoint(readCalendarFeed)
  readCalendarFeed(@Input() input: InputOf<typeof readCalendarFeed>) {
    return this.feed.execute(input.token);
  }
}
