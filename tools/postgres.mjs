/**
 * A real Postgres 18 out of node_modules, for `npm start`, the stories and the benchmark.
 *
 * A cluster is a folder: `data/` (Postgres' own), `cluster.json` (port and password, kept so that a later start can
 * adopt a Postgres whose parent was killed) and `postgres.log`. The folder is made complete or not at all: initdb
 * works beside it and the result is renamed into place, so a crash or a full disk in between leaves nothing broken.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Sentence } from './sentence.mjs';
import { freePort } from './free-port.mjs';
import { answers, createDatabase, dropDatabase, USER } from './postgres-client.mjs';
import { foundIn, owner } from './postgres-process.mjs';
import { explain } from './postgres-explain.mjs';
import { placeFor } from './postgres-place.mjs';

export { createDatabase, dropDatabase };

const COMMON = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  shared_buffers: '128MB',
  max_connections: '200',
};
/** Only for suites whose database may be thrown away: a crash loses what these settings did not write. */
const NOTHING_SURVIVES = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts the cluster in `dir`, making it first when the folder is new, or adopts the one already running there.
 * `durable: false` is for throw-away test clusters. Throws a Sentence (say it, exit 1) when it cannot be.
 */
export async function startPostgres({ dir, durable = true, settings = {}, say = () => {} }) {
  const place = await placeFor(path.resolve(dir), say);
  const home = place.dir;
  const data = path.join(home, 'data');
  const known = await makeCluster({ home, data, place, durable });
  const running = await foundIn(data);
  if (running !== undefined) {
    const adopted = await adopt({ running, home, data, known });
    if (adopted !== undefined) return adopted;
  }
  const flags = { ...COMMON, ...(durable ? {} : NOTHING_SURVIVES), ...settings };
  return launch({ home, data, place, known, flags });
}

/** Ends whatever runs in `dir` and removes the cluster, wherever it had to be placed. */
export async function removePostgres(dir) {
  const { dir: home } = await placeFor(path.resolve(dir), () => {});
  const running = await foundIn(path.join(home, 'data'));
  if (running !== undefined) await endProcess(running.pid, path.join(home, 'data'), 'SIGINT');
  await rm(home, { recursive: true, force: true });
}

async function makeCluster({ home, data, place, durable }) {
  const file = path.join(home, 'cluster.json');
  const known = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  if (known?.password !== undefined) return known;
  if (await exists(data)) {
    throw new Sentence(
      `数据目录 ${home} 不完整（缺少 cluster.json）。请恢复备份，或用 npm start -- --fresh 重新开始。`,
      `The data folder ${home} is incomplete (cluster.json is missing). Restore a backup or start anew with --fresh.`,
    );
  }
  const fresh = { password: randomBytes(18).toString('base64url'), port: await freePort() };
  const half = path.join(home, 'data.making');
  await onDisk(home, async () => {
    await rm(half, { recursive: true, force: true });
    await mkdir(half, { recursive: true, mode: 0o700 });
    await place.give(half);
    await writeFile(path.join(home, 'password'), fresh.password, { mode: 0o600 });
    await place.give(path.join(home, 'password'));
  });
  try {
    await initdb({ half, home, place, durable });
    await onDisk(home, async () => {
      await writeFile(file, JSON.stringify(fresh), { mode: 0o600 });
      await rename(half, data);
    });
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    await rm(file, { force: true });
    throw error;
  } finally {
    await rm(path.join(home, 'password'), { force: true });
  }
  return fresh;
}

async function initdb({ half, home, place, durable }) {
  const args = [
    `--pgdata=${half}`,
    `--username=${USER}`,
    `--pwfile=${path.join(home, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=zh-Hans-CN',
    '--locale=C',
    ...(durable ? [] : ['--no-sync']),
  ];
  const child = place.run('initdb', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw explain(output, home);
}

/** A Postgres whose parent was killed: still healthy → keep it; deaf → end it, the caller starts a new one. */
async function adopt({ running, home, data, known }) {
  const port = running.port ?? known.port;
  if ((await answers({ port, password: known.password })) === 'yes') {
    return cluster({ home, data, pid: running.pid, port, password: known.password, adopted: true });
  }
  await endProcess(running.pid, data, 'SIGQUIT');
  return undefined;
}

async function launch({ home, data, place, known, flags }) {
  for (let attempt = 0; ; attempt += 1) {
    const port = attempt === 0 ? known.port : await freePort();
    const started = await tryToLaunch({ home, data, place, port, flags, password: known.password });
    if (started.pid !== undefined) {
      await writeFile(path.join(home, 'cluster.json'), JSON.stringify({ ...known, port }), { mode: 0o600 });
      return cluster({ home, data, pid: started.pid, port, password: known.password, adopted: false });
    }
    const again = /Address already in use|could not bind|shared memory block .* still in use/i.test(
      started.log,
    );
    if (!again || attempt >= 8) throw explain(started.log, home);
    await wait(250);
  }
}

async function tryToLaunch({ home, data, place, port, flags, password }) {
  const logFile = path.join(home, 'postgres.log');
  const log = await onDisk(home, () => openSync(logFile, 'a', 0o600));
  const from = (await stat(logFile)).size;
  const args = ['-D', data, '-p', String(port)];
  for (const [name, value] of Object.entries(flags)) args.push('-c', `${name}=${value}`);
  const child = place.run('postgres', args, { stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  let ended = false;
  child.once('error', () => (ended = true));
  child.once('exit', () => (ended = true));
  child.unref();
  for (;;) {
    if (ended) return { log: (await readFile(logFile)).subarray(from).toString() };
    const answer = await answers({ port, password });
    if (answer === 'yes') return { pid: child.pid };
    if (answer !== 'not yet') {
      await endProcess(child.pid, data, 'SIGINT');
      return { log: answer };
    }
    await wait(20);
  }
}

function cluster({ home, data, pid, port, password, adopted }) {
  const url = (database = 'postgres') => `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
  return {
    pid,
    port,
    password,
    adopted,
    home,
    url,
    /** A fast shutdown: open transactions roll back, everything committed is on disk. */
    stop: () => endProcess(pid, data, 'SIGINT'),
    /** What a power cut does. The next startPostgres on the folder recovers. */
    crash: () => endProcess(pid, data, 'SIGKILL'),
    createDatabase: (name, template) => createDatabase(url(), name, template),
    dropDatabase: (name) => dropDatabase(url(), name),
  };
}

async function endProcess(pid, data, signal) {
  for (const next of [signal, 'SIGQUIT', 'SIGKILL']) {
    for (let waited = 0; owner(pid, data); waited += 25) {
      if (waited === 0) process.kill(pid, next);
      if (waited > 10_000) break;
      await wait(25);
    }
  }
}

async function onDisk(home, work) {
  try {
    return await work();
  } catch (error) {
    throw explain(String(error.message), home);
  }
}

const exists = (file) =>
  stat(file).then(
    () => true,
    () => false,
  );
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
