import type { RoundView } from '@doorstep/contracts';
import { mayDoRound, type Caller, type FactPayloads, type RoundAction } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';
import type { CallerAct } from '../../platform/http/act';
import { Identity } from '../identity/index';
import { changeRound, countedRound, holdRound, type RoundRow } from './round-rows';
import { forgetRound } from './round-timers';
import { RoundViews } from './round-views';

/** A round somebody (or time) does something to: held, allowed. */
export interface OnRound<C extends Caller | null = Caller> {
  tx: Tx;
  round: RoundRow;
  caller: C;
}

/** The beats every act on a round shares. */
@Injectable()
export class RoundActs {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly views: RoundViews,
  ) {}

  run(
    act: CallerAct,
    asked: { roundId: string; does: RoundAction },
    work: (on: OnRound) => Promise<void>,
  ): Promise<RoundView> {
    return this.answer(act, asked, async (on) => {
      await work(on);
      return this.views.round(on.tx, on.caller, on.round.id);
    });
  }

  /** The same with an answer of its own. */
  answer<T>(
    act: CallerAct,
    { roundId, does }: { roundId: string; does: RoundAction },
    work: (on: OnRound) => Promise<T>,
  ): Promise<T> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const round = await holdRound(tx, roundId);
      mayDoRound(round, does, caller);
      return work({ tx, round, caller });
    });
  }

  /** Whoever looks first leads, where nobody does yet. */
  async lead({ tx, round, caller }: OnRound): Promise<void> {
    if (round.leaderId !== null) return;
    const { personId } = caller;
    await changeRound(tx, round, { leaderId: personId });
    const names = await this.identity.namesOf(tx, [personId]);
    recordOnRound({ tx, round, caller }, 'season.taken', { personId, personName: names.get(personId) ?? '' });
  }

  async close({ tx, round, caller }: OnRound<Caller | null>): Promise<void> {
    await changeRound(tx, round, { state: 'closed', closedAt: tx.now });
    forgetRound(tx, round);
    const { places, looked, found } = await countedRound(tx, tx.stationId, round.id);
    const isByTime = caller === null;
    recordOnRound({ tx, round, caller }, 'season.closed', { places, looked, found, isByTime });
  }
}

type RoundFact = Exclude<Extract<keyof FactPayloads, `season.${string}`>, 'season.opened'>;

/** States what happened to a round, and nudges the phones that show it. */
export function recordOnRound<T extends RoundFact>(
  { tx, round, caller }: OnRound<Caller | null>,
  type: T,
  more: Omit<FactPayloads[T], 'name' | 'roundId'>,
): void {
  const { id: roundId, name } = round;
  const about = { subjectId: roundId, actorId: caller?.personId ?? null, actorRole: caller?.role ?? null };
  tx.record(type, about, { ...more, name, roundId } as FactPayloads[T]);
  tx.push(`station:${tx.stationId}`, { topic: 'seasons', roundId });
}
