import type { ModuleMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../database/database';
import { newId } from '../database/new-id';
import { testbed, type Testbed } from '../testbed';
import { eventually } from '../../../stories/support/eventually';

/** Of a process that cannot be seen to be dead: it is its lease that ends. */
export const NOBODYS_CLAIM = '00000000-0000-4000-8000-000000000001';

type Row = Record<string, unknown>;

/**
 * A house whose later work is looked at: two processes that do it and one that only sets it off, with the handlers of
 * one story, which write into a table `marks`.
 */
export class DueBed {
  readonly stationId = newId();
  readonly bed: Testbed;
  /** Of the process that only sets work off. */
  readonly db: Database;
  /** Those that do it; a story may close them. */
  readonly workers: NestFastifyApplication[];

  private constructor(bed: Testbed, db: Database, workers: NestFastifyApplication[]) {
    this.bed = bed;
    this.db = db;
    this.workers = workers;
  }

  static async open(room: ModuleMetadata): Promise<DueBed> {
    const bed = await testbed();
    await bed.look.query(
      'create table marks (id uuid primary key default gen_random_uuid(), word text, at timestamptz default clock_timestamp())',
    );
    const workers = [await bed.open(room, { ROLE: 'worker' }), await bed.open(room, { ROLE: 'all' })];
    return new DueBed(bed, (await bed.open(room, { ROLE: 'web' })).get(Database), workers);
  }

  close(): Promise<void> {
    return this.bed.close();
  }

  async look(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.bed.look.query(sql, values)).rows as Row[];
  }

  /** Nothing has happened, and nothing is due. */
  async clear(): Promise<void> {
    await this.bed.look.query(`truncate facts, marks; delete from due_work where name <> 'forget-keys'`);
  }

  /** What the handlers have written, oldest first. */
  async marks(): Promise<string[]> {
    return (await this.look('select word from marks order by at')).map(({ word }) => word as string);
  }

  /** The rows that are still to be done, or rest as dead letters. */
  left(): Promise<Row[]> {
    return this.look(`select * from due_work where name <> 'forget-keys'`);
  }

  done(): Promise<Row[]> {
    return eventually(
      () => this.left(),
      (rows) => rows.length === 0,
    );
  }
}
