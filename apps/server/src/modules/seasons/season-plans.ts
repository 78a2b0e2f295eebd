import { DEFAULT_SEASONS, SEASON_KINDS, type SeasonPlan } from '@doorstep/domain';
import type { Reader } from '../../platform/database/reader';
import type { Tx } from '../../platform/database/tx';

const OWN = `
  select season, name, is_on as "isOn", opens_on as "opensOn", lasts_days as "lastsDays", watch_days as "watchDays",
         spread as by, looks, yard_looks as "yardLooks", categories
    from season_plans where station_id = $1 order by season`;

/** What the station wrote itself, by season. */
export async function writtenSeasons(reader: Reader, stationId: string): Promise<Map<string, SeasonPlan>> {
  const rows = await reader.query<SeasonPlan>(OWN, [stationId]);
  return new Map(rows.map((row) => [row.season, row]));
}

/** The seasons of a station: the usual ones, each as the secretary wrote it where they did, then the station's own. */
export async function seasonsOf(reader: Reader, stationId: string): Promise<SeasonPlan[]> {
  const written = await writtenSeasons(reader, stationId);
  const usual = DEFAULT_SEASONS.map((plan) => written.get(plan.season) ?? plan);
  return [...usual, ...[...written.values()].filter(({ season }) => isOwnSeason(season))];
}

export const isOwnSeason = (season: string): boolean => !SEASON_KINDS.some((kind) => kind === season);

const KEEP = `
  insert into season_plans (station_id, season, name, is_on, opens_on, lasts_days, watch_days, spread, looks, yard_looks,
    categories, changed_at, changed_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  on conflict (station_id, season) do update
    set name = excluded.name, is_on = excluded.is_on, opens_on = excluded.opens_on, lasts_days = excluded.lasts_days,
        watch_days = excluded.watch_days, spread = excluded.spread, looks = excluded.looks,
        yard_looks = excluded.yard_looks, categories = excluded.categories, changed_at = excluded.changed_at,
        changed_by = excluded.changed_by`;

export async function keepSeason(tx: Tx, plan: SeasonPlan, changedBy: string): Promise<void> {
  const { season, name, isOn, opensOn, lastsDays, watchDays, by, looks, yardLooks, categories } = plan;
  const values = [season, name, isOn, opensOn, lastsDays, watchDays, by, looks, yardLooks, categories];
  await tx.query(KEEP, [tx.stationId, ...values, tx.now, changedBy]);
}

/** What the station wrote of it goes; a usual season is as it always was again. */
export async function forgetSeason(tx: Tx, season: string): Promise<void> {
  await tx.query('delete from season_plans where station_id = $1 and season = $2', [tx.stationId, season]);
}
