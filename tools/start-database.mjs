import path from 'node:path';
import pg from 'pg';
import { createDatabase, startPostgres } from './postgres.mjs';
import { explain } from './postgres-explain.mjs';
import { owner } from './postgres-process.mjs';
import { Sentence } from './sentence.mjs';

const OLDEST = 150_000;

/** The database of this start: the one DATABASE_URL names, or a Postgres of our own inside the data folder. */
export async function openDatabase({ given, dataDir, say }) {
  if (given !== undefined) {
    await tryDatabase(given);
    return { url: given, stop: async () => {} };
  }
  const dir = path.join(dataDir, 'postgres');
  const cluster = await startPostgres({ dir, say });
  try {
    const found = await ask(cluster.url(), "select 1 from pg_database where datname = 'doorstep'");
    if (found.length === 0) await createDatabase(cluster.url(), 'doorstep');
  } catch (error) {
    await cluster.stop();
    throw explain(error.message, dir);
  }
  return { url: cluster.url('doorstep'), ...keepAlive(cluster, dir, say) };
}

/**
 * A Postgres that dies while we run (out of memory, kill -9) is started again on the same port: it recovers by itself,
 * and the server's connections come back to it.
 */
function keepAlive(first, dir, say) {
  let cluster = first;
  let stopping = false;
  let round = Promise.resolve();
  const look = async () => {
    if (stopping || owner(cluster.pid, path.join(cluster.home, 'data'))) return;
    say('数据库意外停了，正在重新启动… / The database ended unexpectedly, starting it again…');
    cluster = await startPostgres({ dir, say });
  };
  const timer = setInterval(() => {
    round = round.then(look).catch((error) => say(error.message));
  }, 500);
  const stop = async () => {
    stopping = true;
    clearInterval(timer);
    await round;
    await cluster.stop();
  };
  return { stop };
}

async function tryDatabase(url) {
  let version;
  try {
    version = Number((await ask(url, 'show server_version_num'))[0].server_version_num);
  } catch (error) {
    throw new Sentence(
      `连不上 DATABASE_URL 指的数据库（${reason(error)}）。请检查地址、账号和网络。`,
      `The database DATABASE_URL points to cannot be reached (${reason(error)}). Check address, account and network.`,
    );
  }
  if (version < OLDEST) {
    throw new Sentence(
      'DATABASE_URL 指的 Postgres 太旧，需要 15 以上。',
      'DATABASE_URL needs Postgres 15 or newer.',
    );
  }
}

/** The reason without the address: it may contain a password. */
const reason = (error) => error.code ?? error.message.replace(/postgres(ql)?:\/\/\S+/g, '…');

async function ask(connectionString, sql) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}
