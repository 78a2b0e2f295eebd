import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database';
import { holderOf, NOBODY, THOSE_PRESENT } from '../realtime/presence';

/** Claims still under their lease. */
const HELD = `claim_id is not null and lease_until > clock_timestamp()`;

/**
 * Holders of such claims who are not there. Just after the database itself came back nobody is: whoever lives needs a
 * moment to take its lock again.
 */
const MISSING = `select distinct ${holderOf('claim_id')} as holder from due_work
  where ${HELD} and ${holderOf('claim_id')} <> ${NOBODY} and ${holderOf('claim_id')} not in (${THOSE_PRESENT})
    and pg_postmaster_start_time() < clock_timestamp() - interval '10 seconds'`;

const END = `update due_work set lease_until = clock_timestamp()
  where ${HELD} and ${holderOf('claim_id')} = any($1::int[]) returning id`;

/**
 * Work whose process died need not wait for its lease: seen missing in two looks running, the holder of a claim is dead,
 * and what it held is taken up at once. Should it live after all (its line was cut for longer than that), it finds
 * its claim gone like anybody whose lease ran out: nothing is said twice.
 */
@Injectable()
export class Orphans {
  private readonly logger = new Logger('Due');
  private missing: ReadonlySet<number> = new Set();

  constructor(@Inject(Database) private readonly database: Database) {}

  /** Looks once, and answers whether anything became free. */
  async look(): Promise<boolean> {
    const rows = await this.database.query<{ holder: number }>(MISSING);
    const dead = rows.map(({ holder }) => holder).filter((holder) => this.missing.has(holder));
    this.missing = new Set(rows.map(({ holder }) => holder));
    if (dead.length === 0) return false;
    const freed = await this.database.query(END, [dead]);
    if (freed.length > 0) this.logger.warn({ msg: 'a process died at its work', claims: freed.length });
    return freed.length > 0;
  }
}
