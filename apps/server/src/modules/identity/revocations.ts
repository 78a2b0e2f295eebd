import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Beat } from '../../platform/beat';
import { Database } from '../../platform/database/database';

const EVERY_MS = 5_000;

/**
 * Grants and sign-ins that ended while access tokens for them were still out. Kept in memory and asked on every
 * request; read anew every five seconds, so that what ended in another process stops working well within thirty. A
 * token lives ten minutes, so what ended longer ago need not be remembered. When the database does not answer, the
 * last known list stays in force.
 */
@Injectable()
export class Revocations implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger(Revocations.name);
  private ended: ReadonlySet<string> = new Set();
  private readonly noted = new Set<string>();
  private readonly beat = new Beat(EVERY_MS, () => this.refreshOrSay());

  constructor(private readonly db: Database) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.beat.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.beat.stop();
  }

  /** Whether this grant or session has ended. */
  includes(id: string): boolean {
    return this.ended.has(id) || this.noted.has(id);
  }

  /** Ended just now in this process: effective with the next request here. */
  note(id: string): void {
    this.noted.add(id);
  }

  /** A question under way may not have seen what was noted meanwhile: that is carried into the new list. */
  private async refresh(): Promise<void> {
    const rows = await this.db.query<{ id: string }>(ENDED);
    this.ended = new Set([...rows.map((row) => row.id), ...this.noted]);
    this.noted.clear();
  }

  private refreshOrSay(): Promise<void> {
    return this.refresh().catch((problem: unknown) => {
      this.logger.warn({ problem }, 'the list of ended hats could not be read; the last one stays in force');
    });
  }
}

const ENDED = `
  select grant_id::text as id from role_grants
   where valid_until > (select clock_now()) - interval '15 minutes' and valid_until <= (select clock_now())
  union all
  select session_id::text from sessions where ended_at > (select clock_now()) - interval '15 minutes'`;
