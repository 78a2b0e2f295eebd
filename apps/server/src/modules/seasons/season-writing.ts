import type { OutputOf, readSeasons } from '@doorstep/contracts';
import { Refusal, seasonProblems, SEASONS_AT_MOST, type Caller, type SeasonPlan } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';
import type { CallerAct } from '../../platform/http/act';
import { OpenRounds } from './open-rounds';
import { seasonsOf } from './season-plans';
import { SeasonsQuery } from './seasons.query';

type Answer = OutputOf<typeof readSeasons>;

/** The beats every change of the calendar shares: held, checked, written, and the next opening planned anew. */
@Injectable()
export class SeasonWriting {
  constructor(
    private readonly db: Database,
    private readonly rounds: OpenRounds,
    private readonly seasons: SeasonsQuery,
  ) {}

  run(
    act: CallerAct,
    work: (on: { tx: Tx; caller: Caller; plans: readonly SeasonPlan[] }) => Promise<SeasonPlan>,
  ): Promise<Answer> {
    const { caller } = act;
    const { stationId, personId: actorId, role: actorRole } = caller;
    return this.db.act(act, { stationId }, async (tx) => {
      await tx.query('select 1 from stations where station_id = $1 for no key update', [stationId]);
      const { season, name, isOn } = await work({ tx, caller, plans: await seasonsOf(tx, stationId) });
      const about = { subjectId: stationId, actorId, actorRole };
      tx.record('season-calendar.changed', about, { season, name, isOn });
      await this.rounds.planNext(tx);
      return this.seasons.of(tx, stationId);
    });
  }
}

/** Refuses a season no round can be opened from, with every reason. */
export function refuseProblems(plan: SeasonPlan): void {
  const problems = seasonProblems(plan);
  if (problems.length === 0) return;
  throw new Refusal('season.invalid', {
    fields: problems.map((message) => ({ path: 'season', message })),
  });
}

export function refuseTooMany(plans: readonly SeasonPlan[]): void {
  if (plans.length >= SEASONS_AT_MOST) throw new Refusal('season.too-many');
}

export function planNamed(plans: readonly SeasonPlan[], season: string): SeasonPlan {
  const plan = plans.find((one) => one.season === season);
  if (plan === undefined) throw new Refusal('season.unknown');
  return plan;
}
