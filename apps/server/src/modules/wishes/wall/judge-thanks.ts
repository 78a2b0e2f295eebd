import type { InputOf, judgeThanks, OutputOf } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { aboutCard } from '../cards/card-facts';
import { hintWall } from '../cards/move-wish';

/** A member has read a thanks card that is to hang on the wall. */
@Injectable()
export class JudgeThanks {
  constructor(private readonly db: Database) {}

  execute(act: CallerAct, asked: InputOf<typeof judgeThanks>): Promise<OutputOf<typeof judgeThanks>> {
    const { caller } = act;
    const { thanksId, approve: isOnWall } = asked;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const judged = await tx.query(JUDGE, [tx.stationId, thanksId, isOnWall ? 'wall' : 'kept']);
      if (judged.length === 0) throw new Refusal('thanks.unknown');
      tx.record('thanks.judged', aboutCard({ id: thanksId }, caller), { thanksId, isOnWall });
      tx.push(`station:${tx.stationId}`, { topic: 'wishes', thanksId });
      hintWall(tx);
      return { thanksId, isOnWall };
    });
  }
}

const JUDGE = `
  update thanks_cards set state = $3 where station_id = $1 and id = $2 and state = 'review' returning id`;
