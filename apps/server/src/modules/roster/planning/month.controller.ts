import { type InputOf, printDutyMonth, readDutyMonth } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { DutyDaysQuery } from './duty-days.query';
import { PrintDutyDays } from './print-duty-days';

@Controller()
export class MonthController {
  constructor(
    private readonly days: DutyDaysQuery,
    private readonly print: PrintDutyDays,
  ) {}

  @Endpoint(readDutyMonth)
  readDutyMonth(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof readDutyMonth>) {
    return this.days.execute(act.caller, input);
  }

  @Endpoint(printDutyMonth)
  printDutyMonth(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof printDutyMonth>) {
    return this.print.execute(act.caller, input);
  }
}
