import { readSubscriptions, reportConsents, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { ReportConsents } from './report-consents';
import { Subscriptions } from './subscriptions.query';

@Controller()
export class SubscriptionsController {
  constructor(
    private readonly database: Database,
    private readonly subscriptions: Subscriptions,
    private readonly reportConsents: ReportConsents,
  ) {}

  @Endpoint(readSubscriptions)
  read(@CurrentAct() act: CallerAct) {
    return this.subscriptions.of(this.database, act.caller);
  }

  @Endpoint(reportConsents)
  report(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof reportConsents>) {
    return this.reportConsents.execute(act, input);
  }
}
