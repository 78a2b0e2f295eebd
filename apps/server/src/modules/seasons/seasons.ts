import { DEFAULT_SEASONS, dayAfter, seasonSpan, stationDay, type SeasonOpening } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { OpenRounds } from './open-rounds';
import { changePlace, changeRound, countedRounds, holdRound, placesOfRound } from './round-rows';

/** Who walked in the demonstration, and what they wrote at the first places. */
interface InventedWalk {
  walkerIds: readonly string[];
  notes: readonly string[];
  openedDaysAgo: number;
}

/** The places heard of most are left to whoever opens the demonstration: they show why they come first. */
const LEFT = 3;

/** What other rooms may ask of the calendar of seasons. */
@Injectable()
export class Seasons {
  constructor(private readonly rounds: OpenRounds) {}

  /** One season under way, for the demonstration; done once, and nothing where somebody has looked anywhere already. */
  async importWalk(tx: Tx, { walkerIds, notes, openedDaysAgo }: InventedWalk): Promise<void> {
    const open = await countedRounds(
      tx,
      tx.stationId,
      `r.state = 'open' order by r."openedAt" desc, r.id desc`,
    );
    if (open.some(({ looked }) => looked > 0) || walkerIds.length === 0) return;
    const roundId = open[0]?.id ?? (await this.rounds.open(tx, latestOf(stationDay(tx.now), openedDaysAgo)));
    if (roundId === null) return;
    const round = await holdRound(tx, roundId);
    await changeRound(tx, round, { leaderId: walkerIds[0]! });
    const places = await placesOfRound(tx, tx.stationId, roundId);
    for (const [at, place] of places.slice(LEFT, LEFT + notes.length).entries()) {
      const lookedBy = walkerIds[at % walkerIds.length]!;
      await changePlace(tx, place, { state: 'fine', note: notes[at]!, lookedAt: tx.now, lookedBy });
    }
  }
}

/** Whatever the day of the demonstration is: the season that began last, as if it had begun some days ago. */
function latestOf(today: string, daysAgo: number): SeasonOpening {
  const year = Number(today.slice(0, 4));
  const begun = DEFAULT_SEASONS.flatMap((plan) =>
    [year - 1, year].flatMap((of) => {
      const span = seasonSpan(plan, of);
      return span !== null && span.opensDay <= today ? [{ plan, span }] : [];
    }),
  ).sort((a, b) => b.span.opensDay.localeCompare(a.span.opensDay));
  const { plan, span } = begun[0]!;
  const opensDay = dayAfter(today, -daysAgo);
  const closesDay = dayAfter(opensDay, plan.lastsDays - 1);
  const watchUntil = dayAfter(opensDay, plan.watchDays - 1);
  return { plan, span: { year: span.year, opensDay, closesDay, watchUntil }, at: new Date(0) };
}
