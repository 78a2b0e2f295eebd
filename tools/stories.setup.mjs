/**
 * Before the stories: the server bundle is made fresh and one throw-away Postgres cluster is started for all of them.
 * Workers find it in the environment: DOORSTEP_TEST_POSTGRES is the URL of its `postgres` database.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildServerWhenStale } from './build-server.mjs';
import { startPostgres } from './postgres.mjs';
import { foundIn } from './postgres-process.mjs';

const PREFIX = 'doorstep-test-';
/** What the stories' own processes keep: photos, mostly. */
const LEFT_BEHIND = /^doorstep-(?:test|stories)-(\d+)/;

export default async function setup() {
  await forgetTheDead();
  await buildServerWhenStale();
  const dir = await mkdtemp(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  const cluster = await startPostgres({ dir, durable: false, say: console.log });
  process.env.DOORSTEP_TEST_POSTGRES = cluster.url();
  globalThis.__doorstepCluster = { cluster, dir };
}

/** A run that was killed outright leaves its cluster behind: ended and removed before the next one. */
async function forgetTheDead() {
  for (const name of await readdir(os.tmpdir())) {
    const [, pid] = LEFT_BEHIND.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const dir = path.join(os.tmpdir(), name);
    const running = await foundIn(path.join(dir, 'data'));
    if (running !== undefined) process.kill(running.pid, 'SIGQUIT');
    await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
