import {
  dayAfter,
  earlierOpenings,
  isNewsOfSeason,
  openingKey,
  openingsAhead,
  roundPlaces,
  stationDay,
  type HeardAt,
  type SeasonOpening,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import type { Tx } from '../../platform/database/tx';
import { calendarOf, Roster } from '../roster/index';
import { Stations } from '../stations/index';
import { Tickets } from '../tickets/index';
import { addRound, foundAhead } from './round-rows';
import { endInTime, remindHalfway } from './round-timers';
import { seasonsOf } from './season-plans';

/** The one timer of a station that opens its next round. */
export const OPEN_SEASONS = 'open-seasons';
const NEXT = 'next';

/** Early signs of this year count like those of the years before. */
const SIGNS_BEFORE = 45;
const PLACES_AT_MOST = 1000;
/** More names no notice can carry. */
const FIRST_SAID = 5;

const OPENED = 'select season, year from season_rounds where station_id = $1';
const HOLD = 'select 1 from stations where station_id = $1 for no key update';

/** Opens the rounds whose day has come, and knows when the next one is. */
@Injectable()
export class OpenRounds {
  constructor(
    private readonly stations: Stations,
    private readonly roster: Roster,
    private readonly tickets: Tickets,
  ) {}

  /** What is to be opened, soonest first, by the station's own calendar. */
  async ahead(reader: Reader, stationId: string, now: Date): Promise<SeasonOpening[]> {
    const plans = await seasonsOf(reader, stationId);
    const stationDays = await calendarOf(reader, stationId);
    const rows = await reader.query<{ season: string; year: number }>(OPENED, [stationId]);
    const opened = new Set(rows.map(({ season, year }) => openingKey(season, year)));
    return openingsAhead(plans, { now, opened, stationDays });
  }

  /**
   * Plans the next opening anew; planned twice it is the same row. Whoever changes the calendar and whoever opens from it
   * queue at the station's row, so that the timer goes by what was written last.
   */
  async planNext(tx: Tx): Promise<void> {
    await tx.query(HOLD, [tx.stationId]);
    const [next] = await this.ahead(tx, tx.stationId, tx.now);
    if (next === undefined) return tx.cancel(OPEN_SEASONS, NEXT);
    const dueAt = next.at > tx.now ? next.at : tx.now;
    tx.schedule(OPEN_SEASONS, { key: NEXT, dueAt, payload: {} });
  }

  /** Opens what is due and plans the next. */
  async openDue(tx: Tx): Promise<void> {
    await tx.query(HOLD, [tx.stationId]);
    for (const opening of await this.ahead(tx, tx.stationId, tx.now))
      if (opening.at <= tx.now) await this.open(tx, opening);
    await this.planNext(tx);
  }

  /** One round; null where it was opened this year already. */
  async open(tx: Tx, opening: SeasonOpening): Promise<string | null> {
    const { plan, span } = opening;
    const { stationId } = tx;
    const stationDays = await calendarOf(tx, stationId);
    const earlierDays = earlierOpenings(plan, span, stationDays);
    const houses = await this.stations.placesOf(tx, stationId);
    const history = await this.heardBefore(tx, opening, earlierDays);
    const places = roundPlaces(plan, houses, history).slice(0, PLACES_AT_MOST);
    const { season, name } = plan;
    const { year, opensDay, closesDay, watchUntil } = span;
    const categories = [...plan.categories];
    const round = { season, year, name, opensDay, closesDay, watchUntil, earlierDays, categories };
    const roundId = await addRound(tx, round, places);
    if (roundId === null) return null;
    const { pair } = await this.roster.dutyAt(tx, stationId, tx.now);
    tx.record(
      'season.opened',
      { subjectId: roundId, actorId: null, actorRole: null },
      {
        ...{ name, roundId, season, closesDay, places: places.length },
        first: places
          .filter(({ heard }) => heard > 0)
          .slice(0, FIRST_SAID)
          .map(({ place }) => place),
        personIds: pair,
        isNews: isNewsOfSeason(opening, tx.now),
      },
    );
    const timed = { id: roundId, opensDay, closesDay };
    endInTime(tx, timed);
    remindHalfway(tx, timed);
    tx.push(`station:${stationId}`, { topic: 'seasons', roundId });
    return roundId;
  }

  /** Where such things were said: in the season of earlier years, and of late. */
  private async heardBefore(
    tx: Tx,
    { plan, span }: SeasonOpening,
    earlierDays: readonly string[],
  ): Promise<HeardAt[]> {
    const earlier = earlierDays.map((from) => ({ from, until: dayAfter(from, plan.watchDays - 1) }));
    const lately = { from: dayAfter(span.opensDay, -SIGNS_BEFORE), until: stationDay(tx.now) };
    return this.tickets.heardWhere(tx, {
      stationId: tx.stationId,
      categories: plan.categories,
      spans: [...earlier, lately],
      foundAhead: await foundAhead(tx, tx.stationId),
    });
  }
}
