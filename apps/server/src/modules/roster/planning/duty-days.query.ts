import type { DutyDay, InputOf, OutputOf, readDutyMonth } from '@doorstep/contracts';
import { type Caller, dayAfter, dayOf, daysBetween, Refusal, stationDay } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import { slotsBetween } from '../attendance/slot-rows';
import { SlotViews } from '../slot-views';
import { boundsOf, type Span } from './span';
import { calendarOf } from './station-calendar';

const DAYS_AT_MOST = 62;
const SLOTS_A_DAY = 12;

/** The roster day by day: what kind of day it is, what it is called, and who sits when. A slot belongs to the day it begins on. */
@Injectable()
export class DutyDaysQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly views: SlotViews,
  ) {}

  async execute(
    caller: Caller,
    input: InputOf<typeof readDutyMonth>,
  ): Promise<OutputOf<typeof readDutyMonth>> {
    return { days: await this.of(caller, input) };
  }

  async of({ stationId, personId }: Caller, span: Span): Promise<DutyDay[]> {
    const { fromDay, untilDay } = span;
    if (untilDay < fromDay || untilDay >= dayAfter(fromDay, DAYS_AT_MOST)) throw new Refusal('input.invalid');
    const [from, until] = boundsOf(span);
    const touching = await slotsBetween(this.db, stationId, from, until);
    const slots = touching.filter(({ startsAt }) => startsAt >= from);
    const views = await this.views.of(this.db, { stationId, personId, now: this.clock.now() }, slots);
    const byDay = Map.groupBy(views, ({ startsAt }) => stationDay(new Date(startsAt)));
    const calendar = await calendarOf(this.db, stationId, fromDay, untilDay);
    return daysBetween(fromDay, untilDay).map((day) => {
      const { kind, name } = dayOf(day, calendar);
      return { day, kind, name: name ?? '', slots: (byDay.get(day) ?? []).slice(0, SLOTS_A_DAY) };
    });
  }
}
