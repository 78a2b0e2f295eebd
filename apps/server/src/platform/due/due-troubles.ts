import { Injectable } from '@nestjs/common';
import type { Reader } from '../database/reader';

/** What is wrong with the later work of one tenant. */
export interface DueTrouble {
  stationId: string;
  /** Begun, and left lying since its lease ended: nobody takes it up. */
  stuck: number;
  /** Messages nobody has begun long after their time, or put off again and again, though their provider works. */
  overdue: number;
  /** Failed for good. */
  dead: number;
}

const STUCK = `dead_at is null and claim_id is not null and lease_until < clock_timestamp() - interval '60 seconds'`;

/** What was held while its provider was out of order is given as long to leave once that one is well again. */
const OVERDUE = `kind = 'send' and dead_at is null
  and ((claim_id is null and due_at < clock_now() - interval '2 minutes') or late_at < clock_now())
  and not exists (select 1 from outlets o where o.name = due_work.outlet
    and (o.is_open or o.recovered_at > clock_now() - interval '2 minutes'))`;

const TROUBLES = `select station_id as "stationId", count(*) filter (where ${STUCK})::int as stuck,
    count(*) filter (where ${OVERDUE})::int as overdue, count(*) filter (where dead_at is not null)::int as dead
  from due_work where dead_at is not null or (${STUCK}) or (${OVERDUE}) group by station_id`;

/** Whether later work flows at all, by what its rows say; tenants without trouble are left out. */
@Injectable()
export class DueTroubles {
  all(reader: Reader): Promise<DueTrouble[]> {
    return reader.query<DueTrouble>(TROUBLES);
  }
}
