import type { InputOf, OutputOf, reportWorkBinding } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { AlertWays } from './alert-ways.query';

const KEEP = `insert into alert_ways (person_id, is_work_bound, changed_at) values ($1, $2, $3)
  on conflict (person_id) do update set is_work_bound = excluded.is_work_bound, changed_at = excluded.changed_at`;

/** The phone tells what came of binding to 用工消息. A refusal by the provider takes it back later. */
@Injectable()
export class ReportWorkBinding {
  constructor(
    private readonly db: Database,
    private readonly ways: AlertWays,
  ) {}

  execute(
    act: CallerAct,
    { isBound }: InputOf<typeof reportWorkBinding>,
  ): Promise<OutputOf<typeof reportWorkBinding>> {
    const { stationId, personId } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      await tx.query(KEEP, [personId, isBound, tx.now]);
      return this.ways.of(tx, act.caller);
    });
  }
}
