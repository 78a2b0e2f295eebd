import { changeCalendarDay, importCalendar, type InputOf, readDutyCalendar } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { ChangeCalendarDay } from './change-calendar-day';
import { DutyCalendarQuery } from './duty-calendar.query';
import { ImportCalendar } from './import-calendar';

@Controller()
export class CalendarController {
  constructor(
    private readonly calendar: DutyCalendarQuery,
    private readonly changeDay: ChangeCalendarDay,
    private readonly importDays: ImportCalendar,
  ) {}

  @Endpoint(readDutyCalendar)
  readDutyCalendar(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof readDutyCalendar>) {
    return this.calendar.execute(act.caller, input);
  }

  @Endpoint(changeCalendarDay)
  changeCalendarDay(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof changeCalendarDay>) {
    return this.changeDay.execute(act, input);
  }

  @Endpoint(importCalendar)
  importCalendar(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof importCalendar>) {
    return this.importDays.execute(act, input);
  }
}
