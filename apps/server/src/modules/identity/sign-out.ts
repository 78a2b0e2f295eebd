import type { OutputOf, signOut } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { Revocations } from './revocations';
import { sessionBehind } from './session-caller';

/** Ends this sign-in: its tokens stop working here at once and in other processes within seconds. */
@Injectable()
export class SignOut {
  constructor(
    private readonly db: Database,
    private readonly revocations: Revocations,
  ) {}

  async execute(act: CallerAct): Promise<OutputOf<typeof signOut>> {
    const { sessionId, stationId } = sessionBehind(act.caller);
    const answer = await this.db.act(act, { stationId }, async (tx) => {
      await tx.query(END, [sessionId, tx.now]);
      return { ended: true };
    });
    this.revocations.note(sessionId);
    return answer;
  }
}

const END = `update sessions set ended_at = $2, ended_why = 'signed-out' where session_id = $1 and ended_at is null`;
