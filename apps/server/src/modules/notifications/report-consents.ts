import type { InputOf, OutputOf, reportConsents } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { countConsent } from './count-consent';
import { Subscriptions } from './subscriptions.query';

/** The page tells what was answered in WeChat's popup. Only a yes counts; templates that are not ours are ignored. */
@Injectable()
export class ReportConsents {
  constructor(
    private readonly database: Database,
    private readonly subscriptions: Subscriptions,
  ) {}

  execute(act: CallerAct, input: InputOf<typeof reportConsents>): Promise<OutputOf<typeof reportConsents>> {
    const { personId, stationId } = act.caller;
    const accepted = input.answers.filter(({ answer }) => answer === 'accept');
    const keys = new Set(accepted.map(({ templateId }) => this.subscriptions.keyOf(templateId)));
    return this.database.act(act, { stationId }, async (tx) => {
      for (const key of [...keys].sort()) {
        if (key !== null) await countConsent(tx, { personId, key }, { source: 'page', at: tx.now });
      }
      return this.subscriptions.of(tx, act.caller);
    });
  }
}
