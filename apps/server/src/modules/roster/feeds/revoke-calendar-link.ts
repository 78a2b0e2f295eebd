import type { OutputOf, revokeCalendarLink } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { REVOKE } from './calendar-links';

/** My calendar's private address opens nothing any more. */
@Injectable()
export class RevokeCalendarLink {
  constructor(private readonly db: Database) {}

  execute(act: CallerAct): Promise<OutputOf<typeof revokeCalendarLink>> {
    const { stationId, personId } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      await tx.query(REVOKE, [stationId, personId, tx.now]);
      return { url: null, issuedAt: null };
    });
  }
}
