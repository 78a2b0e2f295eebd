import { Injectable } from '@nestjs/common';
import { randomInt, randomUUID } from 'node:crypto';

/** Any number, always the same: the class of the locks that say which processes are there. */
const PRESENT = 4_201_124;
const NUMBERS = 2 ** 31;
const HEX = 8;
/** Whoever cannot be judged. */
export const NOBODY = 0;
/** Longer than the bus takes to come back when the database is there. */
const ON_ITS_WAY_MS = 1_500;

/**
 * Who is there. Each process holds a (shared) lock under a number of its own on the connection of its bus; when it dies, however
 * it dies, Postgres lets go of the lock with the connection. What a process has claimed carries its number, so everybody
 * can see whether its holder is still there (ADR 0023).
 */
@Injectable()
export class Presence {
  private readonly number = randomInt(1, NUMBERS);
  private isHeld = false;
  private lostAt = performance.now();
  private wasLost = false;
  private backAt = -Infinity;

  /** Takes the lock; for the connection that lives as long as the process. */
  readonly take = `select pg_advisory_lock_shared(${PRESENT}, ${this.number})`;

  /**
   * The lock was lost (or never held) a moment ago, and will be there in another: a process that has just started, or a
   * database that has just come back. Whoever claimed now and died would be judged by nobody, and what it held would
   * wait for its lease; so it claims nothing as long as this lasts. Then it works all the same.
   */
  get isOnItsWay(): boolean {
    return !this.isHeld && performance.now() - this.lostAt < ON_ITS_WAY_MS;
  }

  /**
   * It may judge who is missing: not while its own line is cut, nor right after that. What cut it (a database that started
   * anew under the same name, a proxy, a network) has cut the others too, and they need a moment to be back.
   */
  get mayJudge(): boolean {
    return this.isHeld && performance.now() - this.backAt >= ON_ITS_WAY_MS;
  }

  taken(): void {
    if (this.wasLost) this.backAt = performance.now();
    this.isHeld = true;
    this.wasLost = false;
  }

  /** Or could not be taken because the database is away. */
  lost(): void {
    this.isHeld = false;
    this.wasLost = true;
    this.lostAt = performance.now();
  }

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
