import type { InputOf, OutputOf, wearRole } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { heldGrants } from './grants';
import { sessionBehind } from './session-caller';
import { SessionKeeper } from './session-keeper';

/** Puts on another of one's own hats: new tokens; the refresh token held so far is used up. */
@Injectable()
export class WearRole {
  constructor(
    private readonly db: Database,
    private readonly keeper: SessionKeeper,
  ) {}

  execute(act: CallerAct, { grantId }: InputOf<typeof wearRole>): Promise<OutputOf<typeof wearRole>> {
    const { sessionId, personId, stationId } = sessionBehind(act.caller);
    return this.db.act(act, { stationId }, async (tx) => {
      const [session] = await tx.query<{ ended_at: Date | null }>(SESSION, [sessionId]);
      if (!session || session.ended_at) throw new Refusal('session.expired');
      const wanted = (await heldGrants(tx, personId)).find((grant) => grant.grantId === grantId);
      if (!wanted) throw new Refusal('role.unknown');
      return this.keeper.wear(tx, sessionId, wanted);
    });
  }
}

const SESSION = 'select ended_at from sessions where session_id = $1 for update';
