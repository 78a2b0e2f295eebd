import { type Fragment, sql } from './sql';

/** Values, or the places where they will stand. */
interface Lane {
  stationId: unknown;
  lane: unknown;
  names: unknown;
  claimId: unknown;
  leaseSeconds: unknown;
  exhausted: unknown;
}

/**
 * The next send of a lane, marked as being spoken before it is. What waits for a provider that is out of order, or was
 * told enough for the moment, and what came back from a dead speaker is left to the claims. The row that ends in the same
 * statement is still claimed as the statement sees it, so it is never its own next.
 */
export const nextOfLane = ({ stationId, lane, names, claimId, leaseSeconds, exhausted }: Lane): Fragment =>
  sql`update due_work d set claim_id = ${claimId}::uuid, speaking = true,
    lease_until = clock_timestamp() + ${leaseSeconds}::int * interval '1 second'
  from (select station_id, id from due_work w where station_id = ${stationId}::uuid and lane = ${lane}::text
      and kind = 'send' and name = any(${names}::text[]) and dead_at is null and due_at <= clock_now()
      and claim_id is null and not speaking
      and (outlet is null or not (outlet = any(${exhausted}::text[])
        or exists (select 1 from outlets where outlets.name = w.outlet and is_open)))
    order by priority, due_at, id limit 1 for update skip locked) first
  where d.station_id = first.station_id and d.id = first.id returning d.*, false as was_speaking, clock_now() as now`;
