import type { Claimed, GoOn, Statement } from './flush';
import { nextOfLane } from './next-of-lane';
import { type Fragment, listed, raw, render, sql } from './sql';

/** Rows written with the end of a claim, under a name of its own in the statement. They select from `act` and `mine`. */
export interface RowsOfEnd {
  name: string;
  fragment: Fragment;
}

/**
 * The end of a claim with what it leaves behind, and the claim of the next of its lane, as ONE statement: one round trip
 * and one commit. `act.now` is the one instant; `mine` is the claim that ends. Without it the statement fails, so that the commit behind it
 * finds nothing to commit: neither these rows nor the claim of the next.
 */
export function endInOneStatement(
  { stationId, id, claimId }: Claimed,
  rows: readonly RowsOfEnd[],
  goOn: GoOn | undefined,
): Statement {
  const mine = sql`delete from due_work where station_id = ${stationId}::uuid and id = ${id}::uuid
    and claim_id = ${claimId}::uuid returning 1 as held`;
  const parts = [
    sql`act as materialized (select clock_now() as now), mine as (${mine})`,
    ...rows.map(({ name, fragment }) => sql`${raw(name)} as (${fragment})`),
    ...(goOn === undefined ? [] : [sql`next as (${nextOfLane({ stationId, ...goOn })})`]),
  ];
  const held = sql`case when (select count(*) from mine) = 1 then 1 else claim_lost() end as held`;
  const answer =
    goOn === undefined
      ? sql`select ${held}`
      : sql`select ${held}, next.* from (values (1)) one left join next on true`;
  return render(sql`with ${listed(parts)} ${answer}`);
}
