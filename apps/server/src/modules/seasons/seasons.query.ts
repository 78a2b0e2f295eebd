import type { OutputOf, readSeasons, SeasonView } from '@doorstep/contracts';
import { openingKey, openingsAhead, type Caller, type SeasonPlan } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import type { Reader } from '../../platform/database/reader';
import { calendarOf } from '../roster/index';
import { isOwnSeason, seasonsOf, writtenSeasons } from './season-plans';

interface Opened {
  id: string;
  season: string;
  year: number;
  state: string;
}
const OPENED = 'select id, season, year, state from season_rounds where station_id = $1 order by opened_at';

/** The calendar of seasons as the secretary writes it. */
@Injectable()
export class SeasonsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  read({ stationId }: Caller): Promise<OutputOf<typeof readSeasons>> {
    return this.of(this.db, stationId);
  }

  async of(reader: Reader, stationId: string): Promise<OutputOf<typeof readSeasons>> {
    const plans = await seasonsOf(reader, stationId);
    const written = await writtenSeasons(reader, stationId);
    const stationDays = await calendarOf(reader, stationId);
    const rounds = await reader.query<Opened>(OPENED, [stationId]);
    const opened = new Set(rounds.map(({ season, year }) => openingKey(season, year)));
    const nextOf = (plan: SeasonPlan): string | null => {
      const [next] = openingsAhead([{ ...plan, isOn: true }], { now: this.clock.now(), opened, stationDays });
      return next?.span.opensDay ?? null;
    };
    const items = plans.map((plan) => ({
      ...plan,
      looks: [...plan.looks],
      yardLooks: [...plan.yardLooks],
      categories: [...plan.categories] as SeasonView['categories'],
      isOwn: isOwnSeason(plan.season),
      isChanged: written.has(plan.season),
      nextDay: nextOf(plan),
      openRoundId: rounds.find(({ season, state }) => season === plan.season && state === 'open')?.id ?? null,
    }));
    return { items };
  }
}
