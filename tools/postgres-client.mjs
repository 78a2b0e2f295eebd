import pg from 'pg';

/** The superuser of every cluster started here. */
export const USER = 'doorstep';

/** Makes a database, out of a template (a seeded one: 50 ms instead of all migrations) when one is named. */
export async function createDatabase(adminUrl, name, template = 'template0') {
  await admin(adminUrl, `create database "${name}" template "${template}"`);
}

/** Removes a database whoever is still connected to it. */
export async function dropDatabase(adminUrl, name) {
  await admin(adminUrl, `drop database if exists "${name}" with (force)`);
}

async function admin(adminUrl, statement) {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const NOT_YET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03']);

/**
 * What the Postgres on that port says to us: `yes`, `not yet` (nobody listens, or it is still recovering), or the
 * reason why it will never do.
 */
export async function answers({ port, password }) {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: USER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 3000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return 'yes';
  } catch (error) {
    return error.code === undefined || NOT_YET.has(error.code) ? 'not yet' : `FATAL: ${error.message}`;
  } finally {
    await client.end().catch(() => {});
  }
}
