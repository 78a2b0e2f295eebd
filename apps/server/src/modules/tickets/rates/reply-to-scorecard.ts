import type { InputOf, OutputOf, replyToScorecard } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { newId } from '../../../platform/database/new-id';
import type { CallerAct } from '../../../platform/http/act';

const KEEP = `
  insert into scorecard_replies (station_id, reply_id, party_id, month, words, at, person_id)
  values ($1, $2, $3, $4, $5, $6, $7)`;

/** Right of reply: what the party says stands beside its card wherever the card is shown; nobody else can take it away. */
@Injectable()
export class ReplyToScorecard {
  constructor(private readonly db: Database) {}

  execute(
    act: CallerAct,
    { month, words }: InputOf<typeof replyToScorecard>,
  ): Promise<OutputOf<typeof replyToScorecard>> {
    const { stationId, partyId, personId: actorId, role: actorRole } = act.caller;
    if (partyId === null) throw new Refusal('role.not-allowed');
    return this.db.act(act, { stationId }, async (tx) => {
      await tx.query(KEEP, [stationId, newId(), partyId, month, words, tx.now, actorId]);
      tx.record('scorecard.answered', { subjectId: partyId, actorId, actorRole }, { month });
      return { words, at: tx.now.toISOString() };
    });
  }
}
