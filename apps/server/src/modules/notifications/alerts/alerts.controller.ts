import {
  changeAlertWays,
  readAlertWays,
  readWorkTemplates,
  reportWorkBinding,
  type InputOf,
} from '@doorstep/contracts';
import { Controller, Inject } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { AlertWays } from './alert-ways.query';
import { ChangeAlertWays } from './change-alert-ways';
import { ReportWorkBinding } from './report-work-binding';

@Controller()
export class AlertsController {
  constructor(
    private readonly db: Database,
    private readonly ways: AlertWays,
    private readonly changeWays: ChangeAlertWays,
    private readonly reportBinding: ReportWorkBinding,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Endpoint(readAlertWays)
  readWays(@CurrentAct() act: CallerAct) {
    return this.ways.of(this.db, act.caller);
  }

  @Endpoint(changeAlertWays)
  change(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof changeAlertWays>) {
    return this.changeWays.execute(act, input);
  }

  @Endpoint(readWorkTemplates)
  workTemplates() {
    return { templateIds: Object.values(this.config.WORK_TEMPLATES) };
  }

  @Endpoint(reportWorkBinding)
  workBinding(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof reportWorkBinding>) {
    return this.reportBinding.execute(act, input);
  }
}
