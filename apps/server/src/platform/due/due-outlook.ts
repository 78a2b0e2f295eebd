import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { DueMetrics } from './due-metrics';

const NEXT = `select min(due_at) as next from due_work where dead_at is null and due_at > (select clock_now())`;
const COUNTS = `select count(*) filter (where dead_at is null and due_at <= clock_now()) as due,
  count(*) filter (where dead_at is null and due_at > clock_now()) as waiting,
  count(*) filter (where dead_at is not null) as dead from due_work`;

/** What is to come: the next instant at which something is due, and how much there is. */
@Injectable()
export class DueOutlook {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DueMetrics) private readonly metrics: DueMetrics,
  ) {}

  async next(): Promise<Date | null> {
    const [row] = await this.database.query<{ next: Date | null }>(NEXT);
    return row?.next ?? null;
  }

  async count(): Promise<void> {
    const [counts] = await this.database.query<Record<'due' | 'waiting' | 'dead', number>>(COUNTS);
    if (counts !== undefined) this.metrics.counted(counts);
  }
}
