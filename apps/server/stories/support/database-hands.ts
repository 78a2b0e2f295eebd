import { Client } from 'pg';

/** One connection of the story's own, for the clock and for looking; the product never sees it. */
export class DatabaseHands {
  private readonly url: string;
  private client: Client;

  private constructor(url: string, client: Client) {
    this.url = url;
    this.client = client;
  }

  static async open(url: string): Promise<DatabaseHands> {
    return new DatabaseHands(url, await connected(url));
  }

  /** A second pair: what one holds in a transaction, the other need not wait for. */
  beside(): Promise<DatabaseHands> {
    return DatabaseHands.open(this.url);
  }

  /** After a crash of the database. */
  async reconnect(): Promise<void> {
    await this.client.end().catch(() => undefined);
    this.client = await connected(this.url);
  }

  async run<R extends object>(sql: string, params: unknown[] = []): Promise<R[]> {
    const { rows } = await this.client.query<R>(sql, params);
    return rows;
  }

  /** Turns the product's clock: from now on it runs `ms` ahead of the machine. */
  async turnClock(ms: number): Promise<void> {
    await this.client.query(`create or replace function clock_now() returns timestamptz language sql volatile
      as $$ select date_trunc('milliseconds', clock_timestamp() + ${Math.round(ms)} * interval '1 millisecond') $$`);
    await this.client.query('notify doorstep_clock');
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
