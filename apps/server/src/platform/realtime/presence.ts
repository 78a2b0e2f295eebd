import { Injectable } from '@nestjs/common';
import { randomInt, randomUUID } from 'node:crypto';

/** Any number, always the same: the class of the locks that say which processes are there. */
const PRESENT = 4_201_124;
const NUMBERS = 2 ** 31;
const HEX = 8;
/** Whoever cannot be judged. */
export const NOBODY = 0;

/**
 * Who is there. Each process holds a (shared) lock under a number of its own on the connection of its bus; when it dies, however
 * it dies, Postgres lets go of the lock with the connection. What a process has claimed carries its number, so everybody
 * can see whether its holder is still there (ADR 0023).
 */
@Injectable()
export class Presence {
  private readonly number = randomInt(1, NUMBERS);
  /** Whether the lock is held at this moment: what is claimed meanwhile carries no number, and waits for its lease. */
  isHeld = false;

  /** Takes the lock; for the connection that lives as long as the process. */
  readonly take = `select pg_advisory_lock_shared(${PRESENT}, ${this.number})`;

  /** An id for a claim of this process: its number, and something nobody else has. */
  claimId(): string {
    const number = this.isHeld ? this.number : NOBODY;
    return number.toString(16).padStart(HEX, '0') + randomUUID().slice(HEX);
  }
}

/** The number in a claim's id. */
export const holderOf = (claimId: string): string => `('x' || left(${claimId}::text, ${HEX}))::bit(32)::int`;

/** The numbers of all processes that are there. */
export const THOSE_PRESENT = `select objid::bigint::int from pg_locks
  where locktype = 'advisory' and classid = ${PRESENT} and objsubid = 2 and granted
    and database = (select oid from pg_database where datname = current_database())`;
