import type { InputOf, OutputOf, retryDeadLetter } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { DeadLetters } from '../../platform/due/dead-letters';
import type { CallerAct } from '../../platform/http/act';
import { reachOf } from './reach-of';

/** Lets failed work run once more; picked up by the engine's next round, a second later at most. */
@Injectable()
export class RetryDeadLetter {
  constructor(
    private readonly db: Database,
    private readonly letters: DeadLetters,
  ) {}

  execute(
    act: CallerAct,
    { workId }: InputOf<typeof retryDeadLetter>,
  ): Promise<OutputOf<typeof retryDeadLetter>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const revived = await this.letters.revive(tx, reachOf(caller), workId);
      if (revived === null) throw new Refusal('work.unknown');
      const about = { subjectId: workId, actorId: caller.personId, actorRole: caller.role };
      tx.record('work.retried', about, { work: revived.name });
      return { workId, dueAt: revived.dueAt.toISOString() };
    });
  }
}
