import { Client } from 'pg';

/** One change of the schema: hand-written SQL, run once, in one transaction. */
export interface Migration {
  /** `yyyymmddThhmm-what`: the order, and the name under which it is remembered. */
  name: string;
  up: string;
}

/** Any number, always the same: whoever holds it migrates, the others wait. */
const MIGRATION_LOCK = 4_201_122;

const REMEMBERED = `create table if not exists migrations (
  name text primary key, done_at timestamptz not null default clock_timestamp())`;

/**
 * Brings the database up to date. Several processes may start together: an advisory lock lets one migrate while the
 * others wait and then find nothing to do. Killed halfway, the lock falls and the half-made change rolls back.
 */
export async function migrate(databaseUrl: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(REMEMBERED);
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const done = new Set(rows.map(({ name }) => name));
    const missing = migrations.filter(({ name }) => !done.has(name));
    for (const migration of missing) await run(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function run(client: Client, { name, up }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(up);
    await client.query('insert into migrations (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
