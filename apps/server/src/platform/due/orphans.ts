import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database';
import { holderOf, NOBODY, Presence, THOSE_PRESENT } from '../realtime/presence';

/** Claims still under their lease. */
const HELD = `claim_id is not null and lease_until > clock_timestamp()`;

/** The holder of a claim is not there. */
const IS_MISSING = `${holderOf('claim_id')} <> ${NOBODY} and ${holderOf('claim_id')} not in (${THOSE_PRESENT})`;

/**
 * Holders of such claims who are not there. Just after the database itself came back nobody is: whoever lives needs a
 * moment to take its lock again.
 */
const MISSING = `select distinct ${holderOf('claim_id')} as holder from due_work where ${HELD} and ${IS_MISSING}
    and pg_postmaster_start_time() < clock_timestamp() - interval '1500 milliseconds'`;

/**
 * What those hold who were missing before and are missing still, as one question: where there is too much to do, each
 * costs its turn. Past what is locked: the database may still be at the last statement of a dead process (it does not
 * notice while it waits for a lock itself), and whoever waited for that row would stand there with a connection, look
 * after look.
 */
const END = `with found as materialized (select station_id, id from due_work
    where ${HELD} and ${holderOf('claim_id')} = any($1::int[]) and ${IS_MISSING}
    order by station_id, id for update skip locked)
  update due_work d set lease_until = clock_timestamp() from found
    where d.station_id = found.station_id and d.id = found.id returning d.id`;

/** A line that was cut is back within this, most likely; whoever is missing for longer is not coming back. */
const LOOKS_APART_MS = 250;

/**
 * Work whose process died need not wait for its lease: seen missing in two looks a moment apart, the holder of a claim is
 * dead, and what it held is taken up at once. Both looks are one piece of work, because where processes die every moment
 * nobody may live to a second sweep. Should the holder live after all (its line was cut for longer than that), it finds
 * its claim gone like anybody whose lease ran out: nothing is said twice.
 */
@Injectable()
export class Orphans {
  private readonly logger = new Logger('Due');
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Presence) private readonly presence: Presence,
  ) {}

  /** Answers whether anything became free. */
  async look(): Promise<boolean> {
    if (!this.presence.mayJudge) return false;
    const missing = await this.database.query<{ holder: number }>(MISSING);
    if (missing.length === 0) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOKS_APART_MS).unref());
    if (!this.presence.mayJudge) return false;
    const freed = await this.database.query(END, [missing.map(({ holder }) => holder)]);
    if (freed.length > 0) this.logger.warn({ msg: 'a process died at its work', claims: freed.length });
    return freed.length > 0;
  }
}
