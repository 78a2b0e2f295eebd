import type { changeAlertWays, InputOf, OutputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { AlertWays } from './alert-ways.query';

const KEEP = `insert into alert_ways (person_id, phone, wecom_user_id, ring_order, changed_at)
  values ($1, $2, $3, $4::text[], $5)
  on conflict (person_id) do update set phone = excluded.phone, wecom_user_id = excluded.wecom_user_id,
    ring_order = excluded.ring_order, changed_at = excluded.changed_at`;

/** How somebody wants to be called from now on; what is already on its way takes the old way. */
@Injectable()
export class ChangeAlertWays {
  constructor(
    private readonly db: Database,
    private readonly ways: AlertWays,
  ) {}

  execute(
    act: CallerAct,
    { phone, wecomUserId, order }: InputOf<typeof changeAlertWays>,
  ): Promise<OutputOf<typeof changeAlertWays>> {
    const { stationId, personId, role } = act.caller;
    const unique = order === null ? null : [...new Set(order)];
    return this.db.act(act, { stationId }, async (tx) => {
      await tx.query(KEEP, [personId, phone, wecomUserId, unique, tx.now]);
      tx.record(
        'alert-ways.changed',
        { subjectId: personId, actorId: personId, actorRole: role },
        { personId },
      );
      return this.ways.of(tx, act.caller);
    });
  }
}
